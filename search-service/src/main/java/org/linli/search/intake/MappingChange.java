package org.linli.search.intake;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.platform.sheets.SheetFormat;
import org.linli.search.intake.Mapping.Column;
import org.linli.search.intake.Mapping.Reason;
import org.linli.search.opinion.Channel;
import org.linli.search.opinion.Datum;
import org.linli.search.opinion.Refusal;

/**
 * What a user says about a file.
 *
 * @param columns what some columns are, by position from 0; an empty one leaves the column out; others stay as they are
 * @param charset of a CSV file; absent to have it detected
 * @param delimiter of a CSV file; absent to have it detected
 * @param datum of its coordinates
 */
public record MappingChange(
        Map<Integer, Optional<ImportField>> columns,
        @Nullable String charset,
        @Nullable Character delimiter,
        Channel channel,
        @Nullable String category,
        DateOrder dateOrder,
        UnknownPlace unknownPlace,
        Datum datum) {

    public MappingChange {
        columns = Map.copyOf(columns);
    }

    /** How the file is to be opened. */
    SheetFormat.Hint hint() {
        return hint(charset, delimiter);
    }

    /** @throws org.linli.platform.web.ProblemException 422 when there is no such charset */
    static SheetFormat.Hint hint(@Nullable String charset, @Nullable Character delimiter) {
        try {
            return new SheetFormat.Hint(charset == null ? null : Charset.forName(charset), delimiter);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            Refusal.throwIfAny(List.of(Refusal.of("charset", "import.charset-unknown")));
            throw unknown;
        }
    }

    /** Whether the file has to be cut into cells anew, so that earlier columns mean nothing any more. */
    boolean readsAnew(Mapping before) {
        return !Objects.equals(charset, before.charset()) || !Objects.equals(delimiter, before.delimiter());
    }

    /** The mapping with these columns as they were or are guessed anew, and this change on top. */
    Mapping on(List<Column> before) {
        Refusal.throwIfAny(columns.keySet().stream()
                .filter(column -> column < 0 || column >= before.size())
                .map(column -> Refusal.of("columns", "import.column-unknown"))
                .toList());
        var after = new java.util.ArrayList<>(before);
        columns.forEach((position, field) -> {
            Column column = before.get(position);
            if (!field.equals(Optional.ofNullable(column.field())) || column.reason() == Reason.CONTACT_LEFT_OUT) {
                after.set(position, new Column(column.header(), field.orElse(null), Reason.CHOSEN, null));
            }
        });
        return new Mapping(after, charset, delimiter, channel, category, dateOrder, unknownPlace, datum);
    }
}
