package org.linli.search.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.linli.platform.sheets.SheetFormat;
import org.linli.platform.sheets.SheetRow;
import org.linli.platform.sheets.SheetSource;
import org.linli.platform.sheets.Sheets;

/** The beginning of a file: enough to guess its columns and to show it. */
record Sample(Findings findings, List<String> header, List<SheetRow> rows) {

    /** Rows that are read for the guesses and the problems shown. */
    private static final int ROWS = 200;

    static Sample of(Sheets sheets, Path file, SheetFormat.Hint hint) throws IOException {
        try (SheetSource source = sheets.open(file, hint)) {
            var rows = new ArrayList<SheetRow>(ROWS);
            Iterator<SheetRow> all = source.iterator();
            while (rows.size() < ROWS && all.hasNext()) {
                rows.add(all.next());
            }
            return new Sample(Findings.of(source.format(), hint.charset() != null), source.header(), rows);
        }
    }

    List<List<String>> cells() {
        return rows.stream().map(SheetRow::cells).toList();
    }
}
