package org.linli.search.intake;

import java.util.ArrayList;
import java.util.List;
import org.linli.platform.imports.ImportWords;
import org.linli.platform.places.Places;
import org.linli.platform.privacy.Privacy;
import org.linli.platform.sheets.SheetRow;
import org.linli.search.opinion.ContactField;
import org.linli.search.opinion.Reception;
import org.linli.search.opinion.Refusal;
import org.springframework.stereotype.Component;

/** Shows how a file would be read, without keeping anything. */
@Component
class Previews {

    private static final int SHOWN_ROWS = 20;
    private static final int SHOWN_PROBLEMS = 50;

    private final Reception reception;
    private final Places places;
    private final Privacy privacy;
    private final ImportWords words;

    Previews(Reception reception, Places places, Privacy privacy, ImportWords words) {
        this.reception = reception;
        this.places = places;
        this.privacy = privacy;
        this.words = words;
    }

    Preview of(Import file, Sample sample) {
        var reading = new RowReading(file.place(), file.source(), file.mapping(), words, places);
        List<List<Refusal>> refusals =
                reception.check(sample.rows().stream().map(reading::read).toList());
        var problems = new ArrayList<Preview.RowProblem>();
        for (int row = 0; row < refusals.size() && problems.size() < SHOWN_PROBLEMS; row++) {
            if (!refusals.get(row).isEmpty()) {
                problems.add(new Preview.RowProblem(sample.rows().get(row).number(), refusals.get(row)));
            }
        }
        List<SheetRow> shown = sample.rows().stream()
                .limit(SHOWN_ROWS)
                .map(row -> masked(file, row))
                .toList();
        return new Preview(file, shown, sample.rows().size(), problems);
    }

    private SheetRow masked(Import file, SheetRow row) {
        var cells = new ArrayList<String>(row.cells().size());
        for (int column = 0; column < row.cells().size(); column++) {
            cells.add(masked(file, column, row.cells().get(column)));
        }
        return new SheetRow(row.number(), cells, row.fault());
    }

    private String masked(Import file, int column, String cell) {
        Mapping.Column mapped = file.mapping().columns().get(column);
        ImportField field = mapped.field() != null ? mapped.field() : mapped.suggested();
        if (field == null || !field.isContact() || cell.isBlank()) {
            return cell;
        }
        var contact = (field == ImportField.CONTACT_NAME ? ContactField.NAME : ContactField.TELEPHONE).field();
        var owner = file.id().value();
        return privacy.masked(contact, owner, privacy.seal(contact, owner, cell));
    }
}
