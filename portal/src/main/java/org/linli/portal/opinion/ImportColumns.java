package org.linli.portal.opinion;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.portal.service.ApiProblemException;
import org.linli.portal.service.ServiceDownException;
import org.linli.portal.ui.Hint;
import org.linli.portal.ui.Notice;
import org.linli.portal.ui.Tag;

/**
 * Step 对应列: what each column of the file is and why it is taken for that, how the rest is meant, and what would become of
 * the first rows. Every choice is kept at once and answered with another preview; nothing of the file is taken in.
 */
final class ImportColumns extends Div {

    private static final int SAMPLES = 2;
    private static final int SAMPLE_LENGTH = 24;

    private final Answered<ImportApi.Preview> preview;
    private final ImportApi api;
    private final Consumer<Answered<ImportApi.Preview>> changed;
    private final PageForm trouble = new PageForm();

    /** @param changed is given the preview under another mapping */
    ImportColumns(
            Answered<ImportApi.Preview> preview,
            ImportApi api,
            SearchApi search,
            Consumer<Answered<ImportApi.Preview>> changed) {
        this.preview = preview;
        this.api = api;
        this.changed = changed;
        addClassName("l-import");
        ImportApi.Preview seen = preview.value();
        ImportSettings settings = new ImportSettings(seen, search, this::choose);
        Div right = new Div(settings, check(seen));
        right.addClassName("l-import-side");
        Div top = new Div(columns(seen), right);
        top.addClassName("l-import-top");
        add(trouble, top, new ImportPreview(seen));
    }

    /** Whether it went well; what did not stands above the columns. */
    boolean attempt(Runnable call) {
        return trouble.attempt(call);
    }

    private Div columns(ImportApi.Preview seen) {
        NativeTable table = new NativeTable();
        table.addClassNames("l-table", "l-import-columns");
        NativeTableRow head = new NativeTableRow();
        for (String title : List.of("column", "sample", "field", "reason")) {
            head.add(new NativeTableHeaderCell(getTranslation("import.table." + title)));
        }
        table.getHead().add(head);
        List<ImportApi.Column> columns = seen.file().mapping().columns();
        for (int position = 0; position < columns.size(); position++) {
            table.getBody().add(row(position, columns.get(position), seen));
        }
        long recognised =
                columns.stream().filter(column -> column.field() != null).count();
        Span summary = new Hint(getTranslation("import.columns.summary", recognised, columns.size() - recognised));
        Div title = new Div(new H2(getTranslation("import.columns")), summary);
        title.addClassName("l-card-head");
        Div scroll = new Div(table);
        scroll.addClassName("l-table-scroll");
        Div card = new Div(title, scroll);
        card.addClassName("l-card");
        return card;
    }

    private NativeTableRow row(int position, ImportApi.Column column, ImportApi.Preview seen) {
        Span name = new Span(column.header());
        name.addClassName("l-bold");
        Span sample = new Span(sample(position, seen));
        sample.addClassName("l-import-sample");
        return new NativeTableRow(
                new NativeTableCell(name),
                new NativeTableCell(sample),
                new NativeTableCell(field(position, column)),
                new NativeTableCell(reason(column)));
    }

    private static String sample(int position, ImportApi.Preview seen) {
        return seen.rows().stream()
                .filter(row -> position < row.cells().size())
                .map(row -> row.cells().get(position).strip())
                .filter(cell -> !cell.isEmpty())
                .distinct()
                .limit(SAMPLES)
                .map(cell -> cell.length() <= SAMPLE_LENGTH ? cell : cell.substring(0, SAMPLE_LENGTH) + "…")
                .collect(Collectors.joining("; "));
    }

    private Select<ImportApi.Field> field(int position, ImportApi.Column column) {
        Select<ImportApi.Field> field = new Select<>();
        field.setItems(ImportApi.Field.values());
        field.setItemLabelGenerator(this::name);
        field.setEmptySelectionAllowed(true);
        field.setEmptySelectionCaption(getTranslation("import.field.none"));
        field.setPlaceholder(getTranslation("import.field.none"));
        field.setAriaLabel(getTranslation("import.field.of", column.header()));
        field.setManualValidation(true);
        field.setValue(column.field());
        field.setId("import-column-" + position);
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                choose(position, field);
            }
        });
        return field;
    }

    private String name(ImportApi.@Nullable Field field) {
        return field == null ? getTranslation("import.field.none") : getTranslation("import.field." + field.name());
    }

    /** What is said against the choice of a column stands at that column. */
    private void choose(int position, Select<ImportApi.Field> field) {
        ImportApi.MappingRequest request = ImportApi.MappingRequest.of(
                preview.value().file().mapping(), List.of(new ImportApi.ColumnChoice(position, field.getValue())));
        trouble.clear();
        field.setInvalid(false);
        try {
            changed.accept(Answered.of(api.map(preview.value().file().id(), preview.version(), request)));
        } catch (ApiProblemException refused) {
            List<String> here = refused.problem().fieldErrors().stream()
                    .filter(error -> error.field().startsWith("/columns"))
                    .map(error -> error.message())
                    .distinct()
                    .toList();
            if (here.isEmpty()) {
                trouble.show(refused);
            } else {
                field.setErrorMessage(String.join(" ", here));
                field.setInvalid(true);
            }
        } catch (ServiceDownException down) {
            trouble.show(down);
        }
    }

    /** Another setting than a column; the form of the settings shows what is said against it. */
    private void choose(ImportApi.MappingRequest request) {
        changed.accept(Answered.of(api.map(preview.value().file().id(), preview.version(), request)));
    }

    private Tag reason(ImportApi.Column column) {
        ImportApi.Field suggested = column.suggested();
        return switch (column.reason()) {
            case HEADER ->
                column.field() == null
                        ? new Tag(getTranslation("import.reason.IGNORED"), Notice.Tone.MUTE)
                        : new Tag(getTranslation("import.reason.HEADER"), Notice.Tone.OK);
            case CONTENT -> new Tag(getTranslation("import.reason.CONTENT"), Notice.Tone.WARN);
            case REMEMBERED -> new Tag(getTranslation("import.reason.REMEMBERED"), Notice.Tone.OK);
            case CHOSEN -> new Tag(getTranslation("import.reason.CHOSEN"), Notice.Tone.INFO);
            case CONTACT_LEFT_OUT ->
                new Tag(
                        getTranslation("import.reason.CONTACT_LEFT_OUT", name(suggested)),
                        Notice.Tone.INFO,
                        org.linli.portal.ui.Symbol.LOCK);
            case NONE -> new Tag(getTranslation("import.reason.NONE"), Notice.Tone.MUTE);
        };
    }

    private Div check(ImportApi.Preview seen) {
        long failing =
                seen.problems().stream().map(ImportApi.Problem::row).distinct().count();
        List<Div> lines = new ArrayList<>();
        lines.add(line("import.check.sampled", seen.sampled(), "l-t-mute"));
        lines.add(line("import.check.good", seen.sampled() - failing, "l-t-ok"));
        lines.add(line("import.check.failing", failing, failing == 0 ? "l-t-mute" : "l-t-bad"));
        Div title = new Div(new H2(getTranslation("import.check")), new Hint(getTranslation("import.nothing.yet")));
        title.addClassName("l-card-head");
        Div body = new Div();
        body.addClassName("l-card-body");
        lines.forEach(body::add);
        Div card = new Div(title, body, new Notice(Notice.Tone.INFO, getTranslation("import.check.note")));
        card.addClassNames("l-card", "l-import-check");
        return card;
    }

    private Div line(String words, long number, String tone) {
        Span name = new Span(getTranslation(words));
        name.addClassName(tone);
        Span figure =
                new Span(java.text.NumberFormat.getIntegerInstance(getLocale()).format(number));
        figure.addClassNames("l-bold", "l-right");
        Div line = new Div(name, figure);
        line.addClassName("l-import-line");
        return line;
    }
}
