package org.linli.org.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A login name as it is compared: NFKC, lower case, no white space around. 2 to 40 letters (Chinese ones too), digits,
 * dots, hyphens and underscores; it begins and ends with a letter or digit.
 */
record LoginName(String key) {

    private static final Pattern ALLOWED = Pattern.compile("[\\p{L}\\p{Nd}][\\p{L}\\p{Nd}._-]{0,38}[\\p{L}\\p{Nd}]");

    /** The name as it is looked up, whatever was typed. */
    static LoginName of(String typed) {
        return new LoginName(
                Normalizer.normalize(typed, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT));
    }

    boolean acceptable() {
        return ALLOWED.matcher(key).matches();
    }

    /** Stands for the name where the name itself has no business, such as the count of failed attempts. */
    byte[] digest() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
