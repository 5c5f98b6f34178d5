package org.linli.volunteer.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.platform.imports.Column;
import org.linli.platform.imports.ImportId;
import org.linli.platform.imports.ImportLife;
import org.linli.platform.places.UnitId;
import org.linli.platform.privacy.Sealed;

/**
 * One file of teams or volunteers on its way in. Prepared: every row is read and looked at, nothing is taken in. Started
 * and worked through in the background, then finished; or cancelled. What its rows said is deleted after
 * {@value IntakeConfiguration#DAYS_KEPT} days, the figures stay.
 *
 * @param unit of rows that do not name theirs, which lie below it
 * @param consentedOn when volunteers agreed whose row does not say it
 * @param columns one for each of the header, in its order
 * @param fileKey opens the rows; absent once deleted
 */
public record ListImport(
        ImportId id,
        UnitId unit,
        ListKind kind,
        String fileName,
        @Nullable LocalDate consentedOn,
        List<Column<ListField>> columns,
        @Nullable Sealed fileKey,
        ImportLife life) {

    public ListImport {
        columns = List.copyOf(columns);
    }

    ListImport with(ImportLife changed) {
        return new ListImport(id, unit, kind, fileName, consentedOn, columns, fileKey, changed);
    }

    /** How the file calls the column in which this field of a team or volunteer stands; empty when it has none. */
    public Optional<String> header(String field) {
        List<ListField> fields = ListField.of(field);
        return columns.stream()
                .filter(column -> column.field() != null && fields.contains(column.field()))
                .map(Column::header)
                .findFirst();
    }
}
