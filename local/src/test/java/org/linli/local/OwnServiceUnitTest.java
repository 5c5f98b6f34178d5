package org.linli.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.linli.local.OwnService.Need;

class OwnServiceUnitTest {

    private static final List<OwnService> SERVICES = OwnService.ALL;
    private static final Path CHECKOUT = Path.of("..");

    @TempDir
    Path folder;

    @Test
    void noTwoServicesShareAPortAndTheNextCheckoutsBeginTenHigher() {
        assertThat(SERVICES)
                .extracting(OwnService::offset)
                .doesNotHaveDuplicates()
                .allMatch(offset -> offset < 10);
        assertThat(SERVICES)
                .filteredOn(service -> service.offset() == 0)
                .extracting(OwnService::name)
                .containsExactly("gateway");
    }

    @ParameterizedTest
    @FieldSource("SERVICES")
    void everyServiceIsAModuleOfTheBuild(OwnService service) throws IOException {
        assertThat(read("pom.xml")).contains("<module>" + service.name() + "</module>");
    }

    @ParameterizedTest
    @FieldSource("SERVICES")
    void theDoorKnowsWhereEveryServiceListens(OwnService service) throws IOException {
        if (service.offset() > 0) {
            assertThat(read("gateway/src/main/resources/application.yaml"))
                    .contains(
                            "${%s:http://127.0.0.1:%d}".formatted(service.addressVariable(), 8080 + service.offset()));
        }
    }

    @ParameterizedTest
    @FieldSource("SERVICES")
    void thePageOfTheLocalRunNamesEveryServiceAndItsPort(OwnService service) throws IOException {
        assertThat(read("docs/operations/local.md"))
                .contains("| `%s` | %d |".formatted(service.name(), 8080 + service.offset()));
    }

    @ParameterizedTest
    @FieldSource("SERVICES")
    void aServiceIsToldWhatItNeedsAndNoSecretBeyond(OwnService service) {
        Map<String, String> told = environment().of(service);

        assertThat(told)
                .containsEntry("SERVER_PORT", Integer.toString(9000 + service.offset()))
                .containsEntry("LINLI_ISSUER", "http://127.0.0.1:9000")
                .containsEntry("LINLI_ORG_URL", "http://127.0.0.1:9001")
                .containsEntry("LINLI_JWKS_URI", "http://127.0.0.1:9001/oauth2/jwks");
        assertThat(told.containsKey("LINLI_DATABASE_URL")).isEqualTo(service.needs(Need.DATABASE));
        assertThat(told.containsKey("LINLI_PRIVACY_KEYSET")).isEqualTo(service.needs(Need.DATABASE));
        assertThat(told.containsKey("SPRING_RABBITMQ_HOST")).isEqualTo(service.needs(Need.BROKER));
        assertThat(told.containsKey("LINLI_ELASTICSEARCH_URL")).isEqualTo(service.needs(Need.ELASTICSEARCH));
        assertThat(told.containsKey("LINLI_SEARCH_ATTACHMENTS_FOLDER")).isEqualTo(service.needs(Need.FILES));
        assertThat(told.containsKey("LINLI_SERVICE_CLIENT_SECRET")).isEqualTo(service.needs(Need.SERVICE_CLIENT));
        assertThat(told.containsKey("LINLI_PORTAL_CLIENT_SECRET")).isEqualTo(service.needs(Need.PORTAL_CLIENT));
    }

    private ServiceEnvironment environment() {
        Secrets secrets = new Secrets(folder.resolve("secrets"));
        return new ServiceEnvironment(
                LocalSettings.from(Map.of("LINLI_PORT", "9000")),
                new Databases("jdbc:postgresql://127.0.0.1:1/", new Credentials("postgres", "pw")),
                secrets,
                Map.of("SPRING_RABBITMQ_HOST", "127.0.0.1"),
                "http://127.0.0.1:2",
                folder.resolve("attachments"));
    }

    private static String read(String file) throws IOException {
        return Files.readString(CHECKOUT.resolve(file));
    }
}
