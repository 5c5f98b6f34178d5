package org.linli.platform.privacy;

import java.time.Period;
import java.util.regex.Pattern;

/**
 * A field that holds personal data, and why and how long it may.
 *
 * @param table the table it stands in; the table has an {@code id uuid}
 * @param name the column, of type text and nullable
 * @param masking how it is shown
 * @param purpose what it was collected for, one short sentence in Chinese that the register shows
 * @param since the column (timestamptz) from which the retention counts
 * @param retention how long it is kept; then the value is deleted, the rest of the row stays
 */
public record PersonalField(
        String table, String name, Masking masking, String purpose, String since, Period retention) {

    private static final Pattern IDENTIFIER = Pattern.compile("[a-z][a-z0-9_]{0,62}");

    public PersonalField {
        mustBeIdentifier(table);
        mustBeIdentifier(name);
        mustBeIdentifier(since);
        if (retention.isZero() || retention.isNegative()) {
            throw new IllegalArgumentException("Personal data is kept for a while, not for " + retention);
        }
    }

    /** These three become part of SQL statements. */
    private static void mustBeIdentifier(String text) {
        if (!IDENTIFIER.matcher(text).matches()) {
            throw new IllegalArgumentException("Not the name of a table or column: " + text);
        }
    }
}
