package org.linli.platform.privacy;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.linli.platform.start.UnsafeStartException;

/**
 * The keys of personal values, each with its version. The last one seals, every one opens, so that a new key can be
 * added while old values still stand under the old.
 */
final class Keyset {

    private static final int KEY_BYTES = 32;
    private static final String WHAT_TO_DO =
            "Set linli.privacy.keyset (LINLI_PRIVACY_KEYSET) to <version>:<base64 of 32 random bytes>, for instance"
                    + " \"1:\" and the output of 'openssl rand -base64 32'; further keys follow after a comma.";

    private final Map<String, Aead> keys;
    private final String current;

    private Keyset(Map<String, Aead> keys, String current) {
        this.keys = keys;
        this.current = current;
    }

    /** @throws UnsafeStartException when the text holds no usable key; the text itself is never repeated */
    static Keyset parse(String text) {
        var keys = new LinkedHashMap<String, Aead>();
        var current = "";
        for (var entry : text.split(",", -1)) {
            var colon = entry.indexOf(':');
            var version = colon < 0 ? "" : entry.substring(0, colon).strip();
            if (!version.matches("[0-9]{1,6}") || keys.containsKey(version)) {
                throw new UnsafeStartException("A key of linli.privacy.keyset has no version of its own.", WHAT_TO_DO);
            }
            keys.put(version, key(entry.substring(colon + 1).strip()));
            current = version;
        }
        return new Keyset(keys, current);
    }

    private static Aead key(String base64) {
        try {
            // Either alphabet of base64, with or without padding.
            var bytes = Base64.getDecoder().decode(base64.replace('-', '+').replace('_', '/'));
            if (bytes.length != KEY_BYTES) {
                throw new UnsafeStartException(
                        "A key of linli.privacy.keyset has " + bytes.length + " bytes, not " + KEY_BYTES + ".",
                        WHAT_TO_DO);
            }
            return new AesGcmJce(bytes);
        } catch (IllegalArgumentException | GeneralSecurityException unreadable) {
            throw new UnsafeStartException("A key of linli.privacy.keyset cannot be read.", WHAT_TO_DO);
        }
    }

    /** The version that seals now. */
    String current() {
        return current;
    }

    Sealed seal(String value, String boundTo) {
        try {
            var sealed = key(new Sealed(current + ":"))
                    .encrypt(value.getBytes(StandardCharsets.UTF_8), boundTo.getBytes(StandardCharsets.UTF_8));
            return new Sealed(current + ":" + Base64.getEncoder().encodeToString(sealed));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A personal value could not be sealed", e);
        }
    }

    /** @throws IllegalStateException when the value was sealed for another field or row, was altered, or its key is gone */
    String open(Sealed sealed, String boundTo) {
        try {
            var bytes = Base64.getDecoder()
                    .decode(sealed.text().substring(sealed.text().indexOf(':') + 1));
            return new String(
                    key(sealed).decrypt(bytes, boundTo.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A sealed value of " + boundTo + " does not open", e);
        }
    }

    private Aead key(Sealed sealed) {
        var version = sealed.text().substring(0, Math.max(sealed.text().indexOf(':'), 0));
        var key = keys.get(version);
        if (key == null) {
            throw new IllegalStateException("The key with version '" + version + "' is not in linli.privacy.keyset");
        }
        return key;
    }
}
