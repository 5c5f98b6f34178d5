package org.linli.search.analysis;

import java.util.Locale;

/**
 * What is counted. Name and definition stand in the messages under {@code figure.<constant>}, in both languages, and are
 * printed with every analysis and every report: a figure whose definition nobody can read is none.
 */
public enum Figure {
    RECEIVED,
    ANSWERED,
    TIME_TO_ANSWER,
    DECLINED,
    WAITING,
    GROUPED,
    GROUPS,
    BY_PLACE,
    BY_CATEGORY,
    BY_CHANNEL,
    BY_STATE,
    COMPARISON;

    /** The key of its name or of its definition. */
    String key(String part) {
        return "figure." + name().toLowerCase(Locale.ROOT).replace('_', '-') + "." + part;
    }
}
