package org.linli.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class IndexDefinitionUnitTest {

    /** What the definition of the number says, without its comments. */
    private static final String FINGERPRINT = "73c50222ea26266af168e29f9ad41dadd04fe0ef3fefba5bb268b978f1a54cf5";

    @Test
    void aDefinitionThatChangesGetsTheNextNumber() throws IOException, NoSuchAlgorithmException {
        assertThat(IndexDefinition.CURRENT).isEqualTo(3);
        assertThat(fingerprint())
                .as(
                        "elasticsearch/opinions.json has changed: raise IndexDefinition.CURRENT, so that cities' indices are "
                                + "built anew, and write the new number and fingerprint here")
                .isEqualTo(FINGERPRINT);
    }

    private static String fingerprint() throws IOException, NoSuchAlgorithmException {
        try (InputStream file =
                Objects.requireNonNull(IndexDefinition.class.getResourceAsStream("/elasticsearch/opinions.json"))) {
            String said = new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .replaceAll("(?m)^\\s*//.*$", "")
                    .replaceAll("\\s+", "");
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(said.getBytes(StandardCharsets.UTF_8)));
        }
    }
}
