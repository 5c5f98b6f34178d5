package org.linli.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsUnitTest {

    @TempDir
    Path folder;

    @Test
    void nobodyButTheOwnerReadsTheFile() throws IOException {
        Path file = folder.resolve("secrets.properties");
        new Secrets(file).password("postgres");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void aSecretStaysTheSameOnceMade() {
        Path file = folder.resolve("secrets.properties");
        String made = new Secrets(file).password("postgres");

        assertThat(new Secrets(file).password("postgres")).isEqualTo(made);
        assertThat(new Secrets(file).password("linli")).isNotEqualTo(made);
    }

    @Test
    void aSecretTheOperatorWroteIsTaken() throws IOException {
        Path file = folder.resolve("secrets.properties");
        Files.writeString(file, "linli_org_app.password=chosen\n");

        assertThat(new Secrets(file).credentials("linli_org_app"))
                .isEqualTo(new Credentials("linli_org_app", "chosen"));
    }

    @Test
    void aKeysetHoldsOneVersionOf256Bits() {
        String keyset = new Secrets(folder.resolve("secrets.properties")).keyset("org.privacy");

        assertThat(keyset).startsWith("1:");
        assertThat(Base64.getDecoder().decode(keyset.substring(2))).hasSize(32);
    }

    @Test
    void credentialsDoNotPrintTheirPassword() {
        assertThat(new Credentials("linli", "secret")).hasToString("linli:***");
    }
}
