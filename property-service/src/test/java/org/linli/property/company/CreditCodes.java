package org.linli.property.company;

import java.util.concurrent.atomic.AtomicLong;

/** Made-up codes that keep the rule; each is given once in a JVM. */
public final class CreditCodes {

    private static final AtomicLong NEXT = new AtomicLong(System.nanoTime() % 100_000_000);

    private CreditCodes() {}

    public static String next() {
        String first = "91370500M%08d".formatted(NEXT.incrementAndGet() % 100_000_000);
        return first + CreditCode.checkCharacter(first + "0");
    }
}
