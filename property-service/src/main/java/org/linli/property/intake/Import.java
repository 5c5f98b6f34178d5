package org.linli.property.intake;

import java.util.List;
import org.linli.platform.imports.Column;
import org.linli.platform.imports.ImportId;
import org.linli.platform.imports.ImportLife;
import org.linli.platform.places.UnitId;

/**
 * A file of companies and their compounds on its way in: prepared with a preview, then started, worked through in the
 * background and finished, or cancelled. Its rows go after 30 days, the figures stay.
 *
 * @param unit where names are looked for, and who keeps new companies unless a row says otherwise
 * @param sha256 of the file, in hexadecimal
 */
public record Import(
        ImportId id,
        UnitId unit,
        String fileName,
        String sha256,
        List<Column<ImportField>> columns,
        Counts counts,
        ImportLife life) {

    public Import {
        columns = List.copyOf(columns);
    }

    Import with(Counts counted) {
        return new Import(id, unit, fileName, sha256, columns, counted, life);
    }

    Import with(ImportLife changed) {
        return new Import(id, unit, fileName, sha256, columns, counts, changed);
    }

    /** What the column of this field is called in the file; empty when it has none. */
    public String header(ImportField field) {
        return columns.stream()
                .filter(column -> column.field() == field)
                .map(Column::header)
                .findFirst()
                .orElse("");
    }
}
