package org.linli.property.intake;

import java.util.List;
import org.linli.platform.imports.ImportRow;

/**
 * What would become of a file, found out by doing it and rolling it back.
 *
 * @param judged how many rows were tried: the first ones
 * @param counts what would become of these
 * @param shown the first rows
 * @param failed the first rows that would fail
 */
public record Preview(
        Import file,
        int judged,
        Counts counts,
        List<ImportRow<ImportField>> shown,
        List<ImportRow<ImportField>> failed) {

    public Preview {
        shown = List.copyOf(shown);
        failed = List.copyOf(failed);
    }
}
