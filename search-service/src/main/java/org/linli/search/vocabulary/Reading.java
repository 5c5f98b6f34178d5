package org.linli.search.vocabulary;

import java.util.List;

/**
 * One way in which words that somebody asked for can be read.
 *
 * @param text as typed, or in its normal form with some words replaced by others that mean the same
 * @param weight what a match of it counts beside one of the words as typed; 1 for these
 * @param kept words of the dictionary in it, each of which belongs together, in their normal form
 */
public record Reading(String text, double weight, List<String> kept) {

    public Reading {
        kept = List.copyOf(kept);
    }

    /** Just as typed. */
    public static Reading asTyped(String text) {
        return new Reading(text, 1, List.of());
    }

    /** With more text behind it that has but one reading. */
    public Reading followedBy(String more) {
        return new Reading((text + " " + more).strip(), weight, kept);
    }
}
