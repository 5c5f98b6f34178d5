package org.linli.search.vocabulary;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.linli.platform.imports.Column;
import org.linli.platform.imports.FieldSheet;
import org.linli.platform.imports.ImportRow;
import org.linli.platform.imports.ImportWords;
import org.linli.platform.imports.RowReason;
import org.linli.platform.imports.Upload;
import org.linli.platform.sheets.Sheets;
import org.linli.platform.web.ProblemException;

/**
 * The rows of a file of entries, judged one after the other as if they were added by hand. What the draft says already
 * is passed over, so that the same file adds nothing twice.
 */
public final class VocabularyImport {

    /** Columns of such a file, and of an export. */
    public enum Field {
        KIND,
        WORDS,
        NOTE
    }

    /**
     * What came of the rows.
     *
     * @param entries what the draft then has
     * @param taken how many rows are among them as new entries
     * @param known how many said what was there already
     */
    public record Read(List<VocabularyEntry> entries, int taken, int known, List<FailedRow> failed) {}

    /** @param number as a spreadsheet program numbers it */
    public record FailedRow(long number, List<RowReason> reasons) {}

    private static final int PORTION = 500;

    /** Separates the words within a cell. */
    private static final String BETWEEN = "[、,，;；|/\\n]+";

    private final ImportWords words;
    private final List<ImportRow<Field>> rows = new ArrayList<>();
    private final List<Column<Field>> columns;

    private VocabularyImport(ImportWords words, FieldSheet<Field> sheet) {
        this.words = words;
        this.columns = sheet.columns();
        sheet.require(words, List.of(Field.WORDS));
        sheet.forEachPortion(PORTION, EntryRules.MOST_ENTRIES, rows::addAll);
    }

    /** @throws ProblemException when it is no sheet, has no column of words, or more rows than a vocabulary has entries */
    public static VocabularyImport of(Sheets sheets, ImportWords words, Upload upload) throws IOException {
        try (FieldSheet<Field> sheet = FieldSheet.open(sheets, upload.path(), words, List.of(Field.values()))) {
            return new VocabularyImport(words, sheet);
        }
    }

    /** How the file calls the column, for what is said of a row. */
    public Optional<String> header(String field) {
        Field meant = field.startsWith("/note") ? Field.NOTE : field.startsWith("/kind") ? Field.KIND : Field.WORDS;
        return columns.stream()
                .filter(column -> column.field() == meant)
                .map(Column::header)
                .findFirst();
    }

    /**
     * @param there entries that stay, before the file's
     * @param before entries of the draft: a row that says the same as one of them keeps its id
     */
    Read beside(List<VocabularyEntry> there, List<VocabularyEntry> before) {
        List<VocabularyEntry> entries = new ArrayList<>(there);
        List<FailedRow> failed = new ArrayList<>();
        int known = 0;
        for (ImportRow<Field> row : rows) {
            VocabularyEntry entry = entry(row, before);
            if (entries.stream().anyMatch(entry::says)) {
                known++;
                continue;
            }
            List<RowReason> reasons = reasons(row, entry, entries);
            if (reasons.isEmpty()) {
                entries.add(entry);
            } else {
                failed.add(new FailedRow(row.number(), reasons));
            }
        }
        return new Read(List.copyOf(entries), entries.size() - there.size(), known, List.copyOf(failed));
    }

    private List<RowReason> reasons(ImportRow<Field> row, VocabularyEntry entry, List<VocabularyEntry> entries) {
        if (!row.reasons().isEmpty()) {
            return row.reasons();
        }
        String kind = row.cell(Field.KIND);
        if (kind != null && words.value(EntryKind.class, kind).isEmpty()) {
            return List.of(RowReason.of("/kind", "vocabulary.kind.unknown"));
        }
        return RowReason.of(EntryRules.faults(entry, entries));
    }

    /** Without a kind one word is a word of the dictionary, several mean the same. */
    private VocabularyEntry entry(ImportRow<Field> row, List<VocabularyEntry> before) {
        List<String> given = Arrays.stream(cell(row, Field.WORDS).split(BETWEEN, -1))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
        EntryKind kind = words.value(EntryKind.class, cell(row, Field.KIND))
                .orElse(given.size() == 1 ? EntryKind.WORD : EntryKind.SYNONYMS);
        VocabularyEntry entry = new VocabularyEntry(EntryId.next(), kind, given, cell(row, Field.NOTE));
        return before.stream()
                .filter(entry::says)
                .findFirst()
                .map(same -> new VocabularyEntry(same.id(), kind, given, entry.note()))
                .orElse(entry);
    }

    private static String cell(ImportRow<Field> row, Field field) {
        return Optional.ofNullable(row.cell(field)).orElse("");
    }
}
