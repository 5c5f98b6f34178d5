package org.linli.search.intake;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.search.opinion.Channel;
import org.linli.search.opinion.Datum;
import org.linli.search.opinion.Refusal;

/**
 * How a file is read.
 *
 * @param columns one for each column of the header, in its order
 * @param charset of a CSV file where the user knows better; absent to have it detected
 * @param delimiter of a CSV file where the user knows better; absent to have it detected
 * @param channel for rows that do not say theirs
 * @param category for rows that do not say theirs
 * @param datum of its coordinates; WGS 84 for files that were mapped before it was asked
 */
public record Mapping(
        List<Column> columns,
        @Nullable String charset,
        @Nullable Character delimiter,
        Channel channel,
        @Nullable String category,
        DateOrder dateOrder,
        UnknownPlace unknownPlace,
        Datum datum) {

    /** Why a column is taken for what it is. */
    public enum Reason {
        /** Its header is a word for it. */
        HEADER,
        /** Its cells look like it. */
        CONTENT,
        /** So it was in the last file of this source. */
        REMEMBERED,
        /** It seems to tell who spoke: left out until somebody says otherwise. */
        CONTACT_LEFT_OUT,
        /** Somebody said so. */
        CHOSEN,
        /** Nothing tells what it is: left out. */
        NONE
    }

    /**
     * One column.
     *
     * @param field what it is taken for; absent when it is left out
     * @param suggested what it seems to be although it is left out
     */
    public record Column(
            String header,
            @Nullable ImportField field,
            Reason reason,
            @Nullable ImportField suggested) {}

    public Mapping {
        columns = List.copyOf(columns);
        datum = Objects.requireNonNullElse(datum, Datum.WGS84);
    }

    /** The position of the column that is taken for this field. */
    Optional<Integer> position(ImportField field) {
        for (int column = 0; column < columns.size(); column++) {
            if (columns.get(column).field() == field) {
                return Optional.of(column);
            }
        }
        return Optional.empty();
    }

    /** Fields that more than one column is taken for. */
    List<Refusal> broken() {
        Set<ImportField> taken = EnumSet.noneOf(ImportField.class);
        var refusals = new ArrayList<Refusal>();
        for (Column column : columns) {
            if (column.field() != null && !taken.add(column.field())) {
                refusals.add(Refusal.of("columns", "import.field-twice"));
            }
        }
        return refusals;
    }
}
