package org.linli.portal.chart;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import org.jspecify.annotations.Nullable;

/**
 * A chart and the table behind it: a button turns one into the other, so that every figure can be read and every address
 * opened without seeing the drawing and without a mouse.
 */
public final class ChartWithTable extends Div {

    private final ChartData data;
    private final Chart chart;
    private final NativeButton turn = new NativeButton();
    private final Div behind = new Div();

    public ChartWithTable(ChartData data) {
        this(data, data);
    }

    /** @param table what stands in the table where that is more than can be drawn: more points, or more to compare with */
    public ChartWithTable(ChartData drawn, ChartData table) {
        this.data = table;
        this.chart = new Chart(drawn);
        addClassName("l-chart-with-table");
        turn.addClassNames("l-chart-turn", "l-link");
        turn.addClickListener(_ -> show(!behind.isVisible()));
        behind.addClassName("l-table-scroll");
        // It may scroll, and what scrolls must be reached by keyboard.
        behind.getElement().setAttribute("tabindex", "0");
        add(chart, behind, turn);
        show(false);
    }

    private void show(boolean table) {
        if (table && behind.getComponentCount() == 0) {
            behind.add(table());
        }
        behind.setVisible(table);
        chart.setVisible(!table);
        turn.setText(getTranslation(table ? "chart.show" : "chart.table"));
        turn.getElement().setAttribute("aria-pressed", String.valueOf(table));
    }

    private NativeTable table() {
        NativeTable table = new NativeTable();
        table.addClassName("l-table");
        table.setCaptionText(data.label());
        NativeTableRow head = new NativeTableRow(headOf(data.axis()));
        data.series().forEach(one -> head.add(headOf(getTranslation("chart.unit", one.name(), data.unit()))));
        table.getHead().add(head);
        for (int index = 0; index < data.points().size(); index++) {
            table.getBody().add(row(index));
        }
        return table;
    }

    private static NativeTableHeaderCell headOf(String words) {
        NativeTableHeaderCell cell = new NativeTableHeaderCell(words);
        cell.getElement().setAttribute("scope", "col");
        return cell;
    }

    private NativeTableRow row(int index) {
        NativeTableHeaderCell name =
                new NativeTableHeaderCell(name(data.points().get(index)));
        name.getElement().setAttribute("scope", "row");
        NativeTableRow row = new NativeTableRow(name);
        data.series().forEach(one -> {
            NativeTableCell cell = new NativeTableCell(figure(one.values().get(index)));
            cell.addClassName("l-table-number");
            row.add(cell);
        });
        return row;
    }

    private static Component name(ChartData.Point point) {
        return point.facts() == null ? new com.vaadin.flow.component.html.Span(point.title()) : link(point);
    }

    private static Anchor link(ChartData.Point point) {
        return new Anchor(String.valueOf(point.facts()), point.title());
    }

    private String figure(@Nullable Double value) {
        return value == null ? getTranslation("chart.none") : getTranslation("chart.figure", value);
    }
}
