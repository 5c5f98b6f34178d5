package org.linli.platform.privacy;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.linli.platform.start.UnsafeStartException;

/**
 * Tells whether two personal values are the same without opening either: HMAC-SHA-256 under a key of its own. Without
 * the key nobody can try all telephone numbers against the hashes of a stolen table.
 */
final class KeyedHash {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int SHORTEST_KEY = 32;

    private final SecretKeySpec key;

    private KeyedHash(SecretKeySpec key) {
        this.key = key;
    }

    /** @throws UnsafeStartException when the text is too short for a key; the text itself is never repeated */
    static KeyedHash under(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (bytes.length < SHORTEST_KEY) {
            throw new UnsafeStartException(
                    "linli.privacy.hash-key is shorter than " + SHORTEST_KEY + " characters.",
                    "Set LINLI_PRIVACY_HASH_KEY to a long random text, for instance the output of 'openssl rand -base64"
                            + " 48'. It can never be changed without hashing everything anew.");
        }
        return new KeyedHash(new SecretKeySpec(bytes, ALGORITHM));
    }

    /** @param label what kind of value it is: equal values of two kinds have different hashes */
    String of(String label, String value) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update((label + '\0').getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(mac.doFinal(value.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("HMAC-SHA-256 is part of every JDK", impossible);
        }
    }
}
