package org.linli.platform.start;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

class SecretsGuardTest {

    private final StandardEnvironment environment = new StandardEnvironment();

    /** A service that has its defaults and nothing else. */
    private void aService() {
        set("service", Map.of("linli.service", "sample"));
        new Defaults().postProcessEnvironment(environment, new SpringApplication());
    }

    private void set(String name, Map<String, Object> settings) {
        environment.getPropertySources().addFirst(new MapPropertySource(name, settings));
    }

    private void start() {
        new SecretsGuard().postProcessEnvironment(environment, new SpringApplication());
    }

    @Test
    void aDefaultSecretIsRefusedAndEachIsNamed() {
        aService();
        assertThatThrownBy(this::start)
                .isInstanceOf(UnsafeStartException.class)
                .hasMessageContaining("linli.audit.key")
                .hasMessageContaining("linli.database.app.password")
                .hasMessageContaining("linli.database.jobs.password")
                .hasMessageContaining("linli.database.owner.password")
                .hasMessageContaining("linli.privacy.keyset")
                .hasMessageContaining("linli.service-client-secret");
    }

    @Test
    void oneForgottenSecretIsEnoughToRefuse() {
        aService();
        ownSecrets();
        set("forgotten", Map.of("linli.audit.key", "local-only"));
        assertThatThrownBy(this::start)
                .hasMessageContaining("linli.audit.key")
                .hasMessageNotContaining("linli.database");
    }

    @Test
    void secretsOfOnesOwnAreFine() {
        aService();
        ownSecrets();
        assertThatCode(this::start).doesNotThrowAnyException();
    }

    private void ownSecrets() {
        set(
                "own",
                Map.of(
                        "linli.audit.key", "9d0c",
                        "linli.privacy.keyset", "1:9d0c",
                        "linli.privacy.hash-key", "9d0c",
                        "linli.service-client-secret", "9d0c",
                        "linli.database.owner.password", "9d0c",
                        "linli.database.app.password", "9d0c",
                        "linli.database.jobs.password", "9d0c"));
    }

    @Test
    void aLocalRunAndATestMayUseTheDefaults() {
        for (var profile : new String[] {"local", "test"}) {
            environment.setActiveProfiles(profile);
            aService();
            assertThatCode(this::start).doesNotThrowAnyException();
        }
    }

    @Test
    void whatIsNoServiceIsLeftAlone() {
        set("other", Map.of("linli.audit.key", "local-only"));
        assertThatCode(this::start).doesNotThrowAnyException();
    }
}
