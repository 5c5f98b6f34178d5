package org.linli.org.account;

import com.bastiaanjansen.otp.HMACAlgorithm;
import com.bastiaanjansen.otp.HOTPGenerator;
import com.bastiaanjansen.otp.SecretGenerator;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.LongStream;

/**
 * Codes by time (TOTP, RFC 6238) with what every authenticator app understands: six digits, thirty seconds, SHA-1. The
 * step before and the one after count as well, since clocks differ.
 */
final class TimeCodes {

    static final int DIGITS = 6;
    private static final Duration STEP = Duration.ofSeconds(30);
    private static final String ISSUER = "Linli 邻里";

    private TimeCodes() {}

    /** 160 random bits in Base32. */
    static String newSecret() {
        return new String(SecretGenerator.generate(), StandardCharsets.US_ASCII);
    }

    /** The step whose code this is, of the three that count now. */
    static OptionalLong step(String secret, String code, Instant now) {
        HOTPGenerator codes = generator(secret);
        long current = now.getEpochSecond() / STEP.toSeconds();
        return LongStream.rangeClosed(current - 1, current + 1)
                .filter(step -> MessageDigest.isEqual(
                        codes.generate(step).getBytes(StandardCharsets.US_ASCII),
                        code.getBytes(StandardCharsets.UTF_8)))
                .findFirst();
    }

    /** The code of a moment, as the app on the device shows it. */
    static String code(String secret, Instant moment) {
        return generator(secret).generate(moment.getEpochSecond() / STEP.toSeconds());
    }

    /** What an app scans. */
    static String uri(String secret, String loginName) {
        return "otpauth://totp/%s:%s?secret=%s&issuer=%s&algorithm=SHA1&digits=%d&period=%d"
                .formatted(escaped(ISSUER), escaped(loginName), secret, escaped(ISSUER), DIGITS, STEP.toSeconds());
    }

    @SuppressWarnings("deprecation") // SHA-1 is what every app understands; a code by time does not rest on collisions.
    private static HOTPGenerator generator(String secret) {
        return new HOTPGenerator.Builder(secret.getBytes(StandardCharsets.US_ASCII))
                .withPasswordLength(DIGITS)
                .withAlgorithm(HMACAlgorithm.SHA1)
                .build();
    }

    private static String escaped(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
