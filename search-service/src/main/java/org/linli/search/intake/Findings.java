package org.linli.search.intake;

import org.jspecify.annotations.Nullable;
import org.linli.platform.sheets.SheetFormat;

/**
 * What a file turned out to be.
 *
 * @param sheet of a workbook: the first visible one
 * @param charset of a CSV file
 * @param charsetSure whether it is certain: every byte fits UTF-8, or the user said so; otherwise it is a guess
 * @param delimiter of a CSV file
 */
public record Findings(
        Kind kind,
        @Nullable String sheet,
        @Nullable String charset,
        boolean charsetSure,
        @Nullable Character delimiter) {

    /** The kinds of file. */
    public enum Kind {
        XLSX,
        CSV
    }

    static Findings of(SheetFormat format, boolean charsetChosen) {
        return switch (format) {
            case SheetFormat.Workbook(String sheet) -> new Findings(Kind.XLSX, sheet, null, true, null);
            case SheetFormat.Text(var charset, char delimiter) ->
                new Findings(
                        Kind.CSV,
                        null,
                        charset.name(),
                        charsetChosen || charset.name().startsWith("UTF-"),
                        delimiter);
        };
    }
}
