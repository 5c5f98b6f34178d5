package org.linli.org.account;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.linli.platform.start.UnsafeStartException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Keeps private keys and secrets unreadable in the database, under the key set that seals personal values: {@code <version>:<base64
 * of 32 bytes>}, several with commas. The last locks, every one opens.
 */
@Component
public final class SecretSafe {

    private static final Pattern ENTRIES = Pattern.compile(",");

    private final Map<String, Aead> keys = new LinkedHashMap<>();
    private String current = "";

    SecretSafe(@Value("${linli.privacy.keyset}") String keyset) {
        ENTRIES.splitAsStream(keyset).forEach(entry -> {
            int colon = entry.indexOf(':');
            current = colon < 0 ? "" : entry.substring(0, colon).strip();
            keys.put(current, key(entry.substring(colon + 1).strip()));
        });
    }

    /** @param binding table, row and column the text belongs to: for another it does not open */
    public String lock(String binding, String secret) {
        try {
            var locked = of(current)
                    .encrypt(secret.getBytes(StandardCharsets.UTF_8), binding.getBytes(StandardCharsets.UTF_8));
            return current + ":" + Base64.getEncoder().encodeToString(locked);
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException(binding + " could not be locked", failed);
        }
    }

    /** @throws IllegalStateException when the text was locked under another key set or for another binding */
    public String open(String binding, String locked) {
        try {
            int colon = locked.indexOf(':');
            var bytes = Base64.getDecoder().decode(locked.substring(colon + 1));
            return new String(
                    of(locked.substring(0, colon)).decrypt(bytes, binding.getBytes(StandardCharsets.UTF_8)),
                    StandardCharsets.UTF_8);
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException(binding + " does not open", failed);
        }
    }

    private Aead of(String version) {
        var key = keys.get(version);
        if (key == null) {
            throw new IllegalStateException("Version '" + version + "' is not in linli.privacy.keyset");
        }
        return key;
    }

    private static Aead key(String base64) {
        try {
            return new AesGcmJce(
                    Base64.getDecoder().decode(base64.replace('-', '+').replace('_', '/')));
        } catch (IllegalArgumentException | GeneralSecurityException unreadable) {
            throw new UnsafeStartException(
                    "A key of linli.privacy.keyset cannot be read.",
                    "Set LINLI_PRIVACY_KEYSET to <version>:<base64 of 32 random bytes>.");
        }
    }
}
