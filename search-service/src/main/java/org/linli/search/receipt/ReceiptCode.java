package org.linli.search.receipt;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An opaque code of 25 letters and digits, 123 random bits: nobody guesses one, so a fast digest keeps it as well as a
 * slow hash would. It can be read out on the telephone: nothing in it is mistaken for something else.
 */
public final class ReceiptCode {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String READABLE = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int GROUPS = 5;
    private static final int GROUP = 5;
    private static final Pattern SHAPE = Pattern.compile("[" + READABLE + "]{" + GROUPS * GROUP + "}");
    private static final Pattern BETWEEN_GROUPS = Pattern.compile("[\\s-]+");

    private final String letters;

    private ReceiptCode(String letters) {
        this.letters = letters;
    }

    /** A fresh code. */
    public static ReceiptCode next() {
        var letters = new StringBuilder();
        for (int letter = 0; letter < GROUPS * GROUP; letter++) {
            letters.append(READABLE.charAt(RANDOM.nextInt(READABLE.length())));
        }
        return new ReceiptCode(letters.toString());
    }

    /** The code as somebody typed it, in capitals or without hyphens as well; empty when it can be none. */
    public static Optional<ReceiptCode> read(String typed) {
        String letters = BETWEEN_GROUPS.matcher(typed).replaceAll("").toLowerCase(Locale.ROOT);
        return SHAPE.matcher(letters).matches() ? Optional.of(new ReceiptCode(letters)) : Optional.empty();
    }

    /** As it is given to the resident: {@code k3m7p-…}, five groups of five. */
    public String shown() {
        return letters.replaceAll("(.{" + GROUP + "})(?!$)", "$1-");
    }

    /** As it is kept: 64 hexadecimal digits. */
    String hash() {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(letters.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every JDK has SHA-256", missing);
        }
    }

    /** Never the code: this may reach a log. */
    @Override
    public String toString() {
        return "a receipt's code";
    }
}
