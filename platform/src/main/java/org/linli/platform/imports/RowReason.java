package org.linli.platform.imports;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.linli.platform.sheets.SheetRow;
import org.linli.platform.web.ProblemException;

/**
 * What stands against a row. It is kept as it is here, never with a cell's content; words are made of it in the language
 * of whoever reads it.
 *
 * @param field what it is about, as the feature calls it; absent when it is about the row
 * @param key message key that says why and what to do
 */
public record RowReason(@Nullable String field, String key, List<Object> arguments) {

    public RowReason {
        arguments = arguments.stream()
                .<Object>map(each -> each instanceof Number ? each : each.toString())
                .toList();
    }

    public static RowReason of(@Nullable String field, String key, Object... arguments) {
        return new RowReason(field, key, List.of(arguments));
    }

    /** Why the row could not even be read. */
    public static RowReason of(SheetRow.Fault fault) {
        return of(null, "import.row." + fault.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    public static List<RowReason> of(List<ProblemException.Field> refused) {
        return refused.stream()
                .map(each -> new RowReason(each.field(), each.key(), each.arguments()))
                .toList();
    }

    /** What a feature refused: its fields, or the problem itself when it names none. */
    public static List<RowReason> of(ProblemException refused) {
        return refused.fields().isEmpty()
                ? List.of(new RowReason(null, "problem." + refused.slug() + ".detail", refused.arguments()))
                : of(refused.fields());
    }
}
