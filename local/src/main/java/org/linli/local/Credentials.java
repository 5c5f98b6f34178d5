package org.linli.local;

import java.security.SecureRandom;
import java.util.Base64;

/** A name and its password. Never printed whole: {@link #toString()} leaves the password out. */
public record Credentials(String username, String password) {

    private static final SecureRandom RANDOM = new SecureRandom();

    /** The name with a new password of 192 random bits, safe in URLs and files. */
    public static Credentials generatedFor(String username) {
        return new Credentials(username, randomText(24));
    }

    static String randomText(int bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(randomBytes(bytes));
    }

    static byte[] randomBytes(int count) {
        byte[] bytes = new byte[count];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    @Override
    public String toString() {
        return username + ":***";
    }
}
