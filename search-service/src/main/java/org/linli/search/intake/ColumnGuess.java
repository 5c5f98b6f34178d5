package org.linli.search.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.linli.platform.imports.ImportWords;
import org.linli.search.intake.Mapping.Column;
import org.linli.search.intake.Mapping.Reason;

/**
 * Guesses what the columns of a file are. In this order, and each field for one column only: as in the last file of the
 * source, by an equal header, by a word within the header, by what the cells look like.
 */
final class ColumnGuess {

    private static final Pattern TELEPHONE = Pattern.compile("(?:\\+?86[- ]?)?1[3-9]\\d{9}|0\\d{2,3}[- ]?\\d{7,8}");

    /** Columns that our own files of failed rows carry. */
    private static final String OWN_ADDITIONS = "IGNORED";

    /** Words of residents are longer than titles, names and categories. */
    private static final int TEXT_LENGTH = 30;

    private final ImportWords words;
    private final List<String> header;
    private final List<List<String>> sample;
    private final List<@Nullable Column> columns;
    private final Set<ImportField> free = EnumSet.allOf(ImportField.class);
    private final boolean takeContacts;

    private ColumnGuess(ImportWords words, List<String> header, List<List<String>> sample, boolean takeContacts) {
        this.words = words;
        this.header = header;
        this.sample = sample;
        this.columns = new ArrayList<@Nullable Column>();
        header.forEach(_ -> columns.add(null));
        this.takeContacts = takeContacts;
    }

    /**
     * @param sample cells of the first rows, as wide as the header
     * @param remembered columns of the last file of this source; empty when there was none
     * @param takeContacts whether a column that tells who spoke is taken in without anybody saying so
     */
    static List<Column> of(
            ImportWords words,
            List<String> header,
            List<List<String>> sample,
            List<Column> remembered,
            boolean takeContacts) {
        var guess = new ColumnGuess(words, header, sample, takeContacts);
        guess.byMemory(remembered);
        guess.byEqualHeader();
        guess.byWordInHeader();
        guess.byContent();
        return guess.result();
    }

    private void byMemory(List<Column> remembered) {
        for (Column known : remembered) {
            int column = header.indexOf(known.header());
            if (column >= 0 && columns.get(column) == null && known.reason() != Reason.NONE) {
                ImportField field = known.field();
                if (field == null || free.remove(field)) {
                    columns.set(column, new Column(known.header(), field, Reason.REMEMBERED, known.suggested()));
                }
            }
        }
    }

    private void byEqualHeader() {
        for (int column = 0; column < header.size(); column++) {
            int position = column;
            if (words.isAmong(OWN_ADDITIONS, header.get(column))) {
                columns.set(column, new Column(header.get(column), null, Reason.HEADER, null));
            } else {
                words.column(EnumSet.allOf(ImportField.class), header.get(column))
                        .ifPresent(field -> take(position, field, Reason.HEADER));
            }
        }
    }

    private void byWordInHeader() {
        for (int column = 0; column < header.size(); column++) {
            int position = column;
            words.columnsWithin(ImportField.class, header.get(column)).entrySet().stream()
                    .filter(each -> free.contains(each.getKey()))
                    .max(Comparator.comparing(Map.Entry::getValue))
                    .ifPresent(best -> take(position, best.getKey(), Reason.HEADER));
        }
    }

    private void byContent() {
        for (int column = 0; column < header.size(); column++) {
            if (share(column, cell -> TELEPHONE.matcher(cell).matches()) > 0.8) {
                take(column, ImportField.CONTACT_TELEPHONE, Reason.CONTENT);
            } else if (share(column, ColumnGuess::isTime) > 0.8) {
                take(column, ImportField.RECEIVED_AT, Reason.CONTENT);
            } else if (share(column, cell -> cell.length() >= TEXT_LENGTH) > 0.5) {
                take(column, ImportField.TEXT, Reason.CONTENT);
            }
        }
    }

    /** A bare number may be a serial day, but a column of numbers more often is something else. */
    private static boolean isTime(String cell) {
        return cell.indexOf('-') + cell.indexOf('/') + cell.indexOf('年') > -3
                && ImportTimes.read(cell, DateOrder.YEAR_FIRST) instanceof ImportTimes.Reading.At;
    }

    /** The share of the filled cells that are like this; 0 when none is filled. */
    private double share(int column, Predicate<String> like) {
        List<String> filled = sample.stream()
                .map(row -> row.get(column).strip())
                .filter(cell -> !cell.isEmpty())
                .toList();
        return filled.isEmpty() ? 0 : (double) filled.stream().filter(like).count() / filled.size();
    }

    private void take(int column, ImportField field, Reason reason) {
        if (columns.get(column) == null && free.remove(field)) {
            columns.set(
                    column,
                    field.isContact() && !takeContacts
                            ? new Column(header.get(column), null, Reason.CONTACT_LEFT_OUT, field)
                            : new Column(header.get(column), field, reason, null));
        }
    }

    private List<Column> result() {
        var result = new ArrayList<Column>(header.size());
        for (int column = 0; column < header.size(); column++) {
            Column guessed = columns.get(column);
            result.add(guessed != null ? guessed : new Column(header.get(column), null, Reason.NONE, null));
        }
        return result;
    }
}
