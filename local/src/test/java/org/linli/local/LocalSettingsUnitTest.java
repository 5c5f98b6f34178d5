package org.linli.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalSettingsUnitTest {

    @Test
    void withoutAWordEverythingIsOursOnPort8080() {
        LocalSettings settings = LocalSettings.from(Map.of());

        assertThat(settings.port()).isEqualTo(8080);
        assertThat(settings.postgres()).isEmpty();
        assertThat(settings.rabbitMq()).isEmpty();
        assertThat(settings.elasticsearch()).isEmpty();
    }

    @Test
    void servicesThatCanBeMissedAreLeftOutByName() {
        assertThat(LocalSettings.from(Map.of("LINLI_WITHOUT", "portal, property-service"))
                        .without())
                .containsExactlyInAnyOrder("portal", "property-service");
        assertThat(LocalSettings.from(Map.of()).without()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"gateway", "org-service", "portal,lawnmower-service", "portal,"})
    void nobodyGetsInWithoutTheDoorAndTheIssuerAndWhatIsNotThereCannotBeLeftOut(String names) {
        assertThatThrownBy(() -> LocalSettings.from(Map.of("LINLI_WITHOUT", names)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("LINLI_WITHOUT must name some of volunteer-service, search-service");
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgresql://db:5433", "jdbc:postgresql://db:5433/", "postgres://db:5433/postgres"})
    void anOutsidePostgresIsNamedInAnyUsualWay(String url) {
        LocalSettings settings = LocalSettings.from(
                Map.of("LINLI_POSTGRES_URL", url, "LINLI_POSTGRES_USERNAME", "root", "LINLI_POSTGRES_PASSWORD", "pw"));

        LocalSettings.OutsidePostgres outside = settings.postgres().orElseThrow();
        assertThat(outside.server()).isEqualTo("jdbc:postgresql://db:5433/");
        assertThat(outside.administrator()).contains(new Credentials("root", "pw"));
    }

    @Test
    void withoutAnAdministratorTheRolesMustBeThere() {
        LocalSettings settings = LocalSettings.from(Map.of("LINLI_POSTGRES_URL", "postgresql://db"));

        assertThat(settings.postgres())
                .contains(new LocalSettings.OutsidePostgres("jdbc:postgresql://db:5432/", Optional.empty()));
    }

    @Test
    void outsideServersAreTakenAsTheyAreNamed() {
        LocalSettings settings = LocalSettings.from(
                Map.of("LINLI_RABBITMQ_URL", "amqp://me:pw@mq:5672", "LINLI_ELASTICSEARCH_URL", "http://es:9200"));

        assertThat(settings.rabbitMq()).contains(URI.create("amqp://me:pw@mq:5672"));
        assertThat(settings.elasticsearch()).contains(URI.create("http://es:9200"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "80800", "http", "-1"})
    void aWrongPortIsSaid(String port) {
        assertThatThrownBy(() -> LocalSettings.from(Map.of("LINLI_PORT", port)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("LINLI_PORT")
                .hasMessageContaining(port);
    }

    @Test
    void aWrongAddressIsSaidWithoutItsPassword() {
        assertThatThrownBy(() -> LocalSettings.from(Map.of("LINLI_RABBITMQ_URL", "http://me:secret@mq")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("LINLI_RABBITMQ_URL")
                .hasMessageNotContaining("secret");
    }
}
