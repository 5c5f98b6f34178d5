package org.linli.search.find;

import org.linli.platform.names.NameKeys;
import org.linli.search.text.Normaliser;

/** By what things are found, and how what is typed is compared with it: in the one normal form, without blanks. */
final class FindKeys {

    private FindKeys() {}

    static NameKeys of(String name) {
        String word = compared(name);
        return NameKeys.of(word, Readings.of(word));
    }

    /** Brings names, codes and what is typed into one form. */
    static String compared(String text) {
        return Normaliser.normalise(text).replaceAll("\\s+", "");
    }

    /** The piece that every thing of a kind has. */
    static String ofKind(FindKind kind) {
        return "#" + kind.name();
    }
}
