package org.linli.search.vocabulary.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Locale;
import org.linli.platform.imports.ReasonTexts;
import org.linli.search.vocabulary.VocabularyImport;

/** What came of the rows of a file. */
@Schema(name = "VocabularyImported")
record ImportedView(
        @Schema(description = "Rows that are entries of the draft now")
        int taken,

        @Schema(description = "Rows that said what was there already")
        int known,

        @Schema(description = "Rows that were left out, and why")
        List<Row> failed) {

    /** A row that was left out. */
    @Schema(name = "VocabularyFailedRow")
    record Row(
            @Schema(description = "As a spreadsheet program numbers it")
            long number,

            @Schema(description = "In the caller's language")
            List<String> reasons) {}

    static ImportedView of(VocabularyImport.Read read, VocabularyImport file, ReasonTexts texts, Locale locale) {
        return new ImportedView(
                read.taken(),
                read.known(),
                read.failed().stream()
                        .map(row -> new Row(
                                row.number(),
                                row.reasons().stream()
                                        .map(reason -> texts.text(reason, file::header, locale))
                                        .toList()))
                        .toList());
    }
}
