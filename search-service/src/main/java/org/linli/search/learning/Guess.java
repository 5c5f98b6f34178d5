package org.linli.search.learning;

/**
 * An answer that may be right.
 *
 * @param probability 0 to 1; over all answers of a question they add up to 1 at most
 */
public record Guess(String answer, double probability) {}
