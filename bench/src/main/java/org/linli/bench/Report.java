package org.linli.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What was found: one table, and what has to be known to read it.
 *
 * @param title what was measured
 * @param columns the first one names the row
 * @param notes how it was measured
 */
public record Report(String title, List<String> columns, List<List<String>> rows, List<String> notes) {

    public Report {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        notes = List.copyOf(notes);
    }

    /** For a terminal: the first column left, figures right. */
    String table() {
        List<List<String>> lines = new ArrayList<>();
        lines.add(columns);
        lines.addAll(rows);
        int[] widths = IntStream.range(0, columns.size())
                .map(column -> lines.stream()
                        .mapToInt(line -> width(line.get(column)))
                        .max()
                        .orElse(0))
                .toArray();
        String table = lines.stream()
                .map(line -> IntStream.range(0, widths.length)
                        .mapToObj(column -> padded(line.get(column), widths[column], column == 0))
                        .collect(Collectors.joining("   ")))
                .map(String::stripTrailing)
                .collect(Collectors.joining("\n"));
        return title + "\n\n" + table + "\n\n" + String.join("\n", notes) + "\n";
    }

    Map<String, Object> json(Map<String, Object> machine) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("title", title);
        json.put("machine", machine);
        json.put("rows", rows.stream().map(this::named).toList());
        json.put("notes", notes);
        return json;
    }

    private Map<String, String> named(List<String> row) {
        Map<String, String> named = new LinkedHashMap<>();
        IntStream.range(0, row.size()).forEach(column -> named.put(columns.get(column), row.get(column)));
        return named;
    }

    private static String padded(String text, int width, boolean left) {
        String space = " ".repeat(width - width(text));
        return left ? text + space : space + text;
    }

    /** Chinese characters take two places on a terminal. */
    private static int width(String text) {
        return text.codePoints().map(character -> character >= 0x2E80 ? 2 : 1).sum();
    }
}
