package org.linli.org.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * Secrets that the service makes itself. A client secret holds 256 bits, so a fast digest keeps it as well as a slow
 * hash would, without making every token request pay for one.
 */
public final class Secrets {

    private static final SecureRandom RANDOM = new SecureRandom();
    /** Without the letters and digits that are mistaken for one another. */
    private static final String READABLE = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final String DIGEST = "{sha256}";

    private Secrets() {}

    /** 256 random bits as 43 characters that need no escaping in a header or a form. */
    public static String random() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** A first password to be read out or written on paper: four groups of four, 79 bits. */
    static String firstPassword() {
        var password = new StringBuilder();
        for (int group = 0; group < 4; group++) {
            if (group > 0) {
                password.append('-');
            }
            for (int letter = 0; letter < 4; letter++) {
                password.append(READABLE.charAt(RANDOM.nextInt(READABLE.length())));
            }
        }
        return password.toString();
    }

    /** How a client secret is stored. */
    public static String digest(String secret) {
        return DIGEST + Base64.getEncoder().encodeToString(sha256(secret));
    }

    public static byte[] sha256(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /** Compares in a time that tells nothing of where the two differ. */
    public static boolean matches(String secret, String stored) {
        return MessageDigest.isEqual(
                digest(secret).getBytes(StandardCharsets.UTF_8), stored.getBytes(StandardCharsets.UTF_8));
    }
}
