package org.linli.portal.volunteer;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.linli.portal.ui.Download;
import org.linli.portal.ui.Hint;
import org.linli.portal.ui.Notice;
import org.linli.portal.ui.Tag;

/** Second step: what would become of the rows. Those that something stands against come with what to mend. */
final class ListRows extends Div {

    private static final int SHOWN = 50;

    ListRows(ListApi api, ListApi.ListImport list) {
        addClassName("l-import-step");
        ListApi.Counts counts = list.rows();
        add(new Notice(
                counts.refused() == 0 ? Notice.Tone.OK : Notice.Tone.WARN,
                getTranslation("volunteer.import.looked", counts.all(), counts.waiting(), counts.refused())));
        String ignored = list.columns().stream()
                .filter(column -> column.field() == null)
                .map(ListApi.Column::header)
                .collect(Collectors.joining(getTranslation("list.separator")));
        if (!ignored.isEmpty()) {
            add(new Notice(Notice.Tone.INFO, getTranslation("volunteer.import.ignored", ignored)));
        }
        if (counts.refused() > 0) {
            List<ListApi.ListRow> refused = api.rows(list.id(), Map.of("state", "REFUSED", "limit", SHOWN))
                    .items();
            add(
                    new H3(getTranslation("volunteer.import.refused.title", counts.refused())),
                    reasons(refused),
                    new Download(
                            getTranslation("volunteer.import.refused", counts.refused()),
                            getTranslation("volunteer.import.refused.file"),
                            () -> api.refused(list.id())));
        }
        add(new H3(getTranslation("volunteer.import.first")), preview(api, list));
    }

    private Div reasons(List<ListApi.ListRow> refused) {
        Div lines = new Div();
        lines.addClassName("l-people");
        refused.forEach(row -> {
            Div line = new Div(
                    new Tag(getTranslation("volunteer.import.row", row.number()), Notice.Tone.WARN),
                    new Hint(String.join(getTranslation("list.separator"), row.reasons())));
            line.addClassName("l-row");
            lines.add(line);
        });
        return lines;
    }

    private Grid<ListApi.ListRow> preview(ListApi api, ListApi.ListImport list) {
        Grid<ListApi.ListRow> grid = new Grid<>();
        grid.addThemeVariants(GridVariant.NO_BORDER);
        grid.setAllRowsVisible(true);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addColumn(ListApi.ListRow::number)
                .setHeader(getTranslation("volunteer.import.number"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        List<ListApi.Column> kept = list.kept();
        for (int column = 0; column < kept.size(); column++) {
            int at = column;
            grid.addColumn(row -> row.cells().get(at))
                    .setHeader(kept.get(column).header())
                    .setAutoWidth(true);
        }
        grid.addColumn(new ComponentRenderer<>(this::state))
                .setHeader(getTranslation("volunteer.state"))
                .setAutoWidth(true);
        grid.setItems(api.rows(list.id(), Map.of("limit", 10)).items());
        return grid;
    }

    private Tag state(ListApi.ListRow row) {
        return new Tag(
                getTranslation("volunteer.import.state." + row.state()),
                row.state().equals("REFUSED") ? Notice.Tone.WARN : Notice.Tone.OK);
    }
}
