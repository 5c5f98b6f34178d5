package org.linli.portal.opinion;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.linli.portal.ui.Hint;
import org.linli.portal.ui.Notice;
import org.linli.portal.ui.Symbol;

/**
 * The first rows of a file as they would be taken in: only the columns that are taken, what is wrong in the cell it is wrong
 * in, and at the end of the row what to do about it. Rows further down that would fail are listed below.
 */
final class ImportPreview extends Div {

    private static final Map<String, List<ImportApi.Field>> COLUMNS_OF = Map.ofEntries(
            Map.entry("externalId", List.of(ImportApi.Field.EXTERNAL_ID)),
            Map.entry("channel", List.of(ImportApi.Field.CHANNEL)),
            Map.entry("category", List.of(ImportApi.Field.CATEGORY_1)),
            Map.entry("department", List.of(ImportApi.Field.DEPARTMENT)),
            Map.entry("title", List.of(ImportApi.Field.TITLE)),
            Map.entry("text", List.of(ImportApi.Field.TEXT)),
            Map.entry("reply", List.of(ImportApi.Field.REPLY)),
            Map.entry("receivedAt", List.of(ImportApi.Field.RECEIVED_AT)),
            Map.entry("answeredAt", List.of(ImportApi.Field.ANSWERED_AT)),
            Map.entry("contactName", List.of(ImportApi.Field.CONTACT_NAME)),
            Map.entry("contactTelephone", List.of(ImportApi.Field.CONTACT_TELEPHONE)),
            Map.entry("likes", List.of(ImportApi.Field.LIKES)),
            Map.entry("dislikes", List.of(ImportApi.Field.DISLIKES)),
            Map.entry("latitude", List.of(ImportApi.Field.LATITUDE)),
            Map.entry("longitude", List.of(ImportApi.Field.LONGITUDE)),
            Map.entry("place", List.of(ImportApi.Field.PLACE_CODE, ImportApi.Field.PLACE_NAME)));

    private final ImportApi.Preview preview;
    private final List<ImportApi.Column> columns;

    ImportPreview(ImportApi.Preview preview) {
        this.preview = preview;
        this.columns = preview.file().mapping().columns();
        addClassName("l-card");
        Div title = new Div(
                new H2(getTranslation("import.preview")),
                new Hint(getTranslation("import.preview.rows", preview.rows().size())));
        title.addClassName("l-card-head");
        Div scroll = new Div(table());
        scroll.addClassName("l-table-scroll");
        add(title, scroll);
        List<ImportApi.Problem> below = below();
        if (!below.isEmpty()) {
            add(further(below));
        }
    }

    private List<Integer> taken() {
        return IntStream.range(0, columns.size())
                .filter(position -> columns.get(position).field() != null)
                .boxed()
                .toList();
    }

    private NativeTable table() {
        NativeTable table = new NativeTable();
        table.addClassNames("l-table", "l-import-preview");
        NativeTableRow head = new NativeTableRow(new NativeTableHeaderCell(getTranslation("import.row")));
        taken().forEach(position -> head.add(new NativeTableHeaderCell(getTranslation(
                "import.field." + String.valueOf(columns.get(position).field())))));
        if (!preview.problems().isEmpty()) {
            head.add(new NativeTableHeaderCell(getTranslation("import.mend")));
        }
        table.getHead().add(head);
        preview.rows().forEach(row -> table.getBody().add(row(row)));
        return table;
    }

    private NativeTableRow row(ImportApi.Row row) {
        List<ImportApi.Problem> wrong = preview.problems().stream()
                .filter(problem -> problem.row() == row.number())
                .toList();
        List<Integer> wrongColumns = wrong.stream()
                .flatMapToInt(problem -> column(problem).stream())
                .boxed()
                .toList();
        NativeTableCell number = new NativeTableCell(String.valueOf(row.number()));
        number.addClassName("l-table-number");
        NativeTableRow cells = new NativeTableRow(number);
        taken().forEach(position -> cells.add(cell(row, position, wrongColumns.contains(position))));
        if (!preview.problems().isEmpty()) {
            cells.add(new NativeTableCell(String.join(
                    getTranslation("import.mend.and"),
                    wrong.stream().map(ImportApi.Problem::reason).distinct().toList())));
        }
        return cells;
    }

    private NativeTableCell cell(ImportApi.Row row, int position, boolean wrong) {
        String text = position < row.cells().size() ? row.cells().get(position) : "";
        NativeTableCell cell = new NativeTableCell();
        Span words = new Span(text.isBlank() && wrong ? getTranslation("import.empty") : text);
        words.getElement().setAttribute("title", text);
        words.addClassName("l-table-words");
        if (wrong) {
            cell.addClassName("l-table-wrong");
            cell.add(Symbol.ALERT.icon());
        }
        cell.add(words);
        return cell;
    }

    private OptionalInt column(ImportApi.Problem problem) {
        return COLUMNS_OF.getOrDefault(problem.field(), List.of()).stream()
                .flatMapToInt(field -> IntStream.range(0, columns.size())
                        .filter(position -> columns.get(position).field() == field))
                .findFirst();
    }

    private List<ImportApi.Problem> below() {
        List<Long> shown = preview.rows().stream().map(ImportApi.Row::number).toList();
        return preview.problems().stream()
                .filter(problem -> !shown.contains(problem.row()))
                .toList();
    }

    private Div further(List<ImportApi.Problem> problems) {
        Div lines = new Div(new Notice(Notice.Tone.WARN, getTranslation("import.preview.further")));
        lines.addClassNames("l-card-body", "l-import-further");
        List<Div> rows = new ArrayList<>();
        problems.forEach(problem -> {
            String where = column(problem).stream()
                    .mapToObj(position -> columns.get(position).header())
                    .findFirst()
                    .orElse("");
            Div line = new Div();
            Stream.of(getTranslation("import.row.number", problem.row()), where, problem.reason())
                    .map(Span::new)
                    .forEach(line::add);
            line.addClassName("l-import-problem");
            rows.add(line);
        });
        rows.forEach(lines::add);
        return lines;
    }
}
