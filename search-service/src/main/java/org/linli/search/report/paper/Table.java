package org.linli.search.report.paper;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Rows below a head that is repeated on each page. Text is broken within its column, figures stand at its right. */
public final class Table {

    private static final float LINE = 13;
    private static final float PADDING = 4;

    /**
     * @param share of the width; all shares together are 1
     * @param figures whether it stands at the right
     */
    public record Column(String title, float share, boolean figures) {

        public static Column words(String title, float share) {
            return new Column(title, share, false);
        }

        public static Column figures(String title, float share) {
            return new Column(title, share, true);
        }
    }

    private final Paper paper;
    private final List<Column> columns;

    public Table(Paper paper, Column... columns) {
        this.paper = paper;
        this.columns = List.of(columns);
    }

    /** @param rows each with a text for every column */
    public void write(List<List<String>> rows) throws IOException {
        paper.room(3 * (LINE + PADDING));
        head();
        for (List<String> row : rows) {
            List<List<String>> cells = cells(row);
            float height = cells.stream().mapToInt(List::size).max().orElse(1) * LINE + PADDING;
            float before = paper.y();
            paper.room(height);
            if (paper.y() > before) {
                head();
            }
            row(cells, Ink.TEXT);
            paper.gap(height);
            paper.fill(Paper.LEFT, paper.y(), Paper.WIDTH, 0.5f, Ink.LINE);
        }
        paper.gap(8);
    }

    private void head() throws IOException {
        float height = LINE + PADDING;
        paper.fill(Paper.LEFT, paper.y() - height, Paper.WIDTH, height, Ink.PALE);
        row(cells(columns.stream().map(Column::title).toList()), Ink.SOFT);
        paper.gap(height);
    }

    private List<List<String>> cells(List<String> row) throws IOException {
        List<List<String>> cells = new ArrayList<>();
        for (int index = 0; index < columns.size(); index++) {
            cells.add(paper.lines(row.get(index), Paper.BODY, width(columns.get(index)) - 2 * PADDING));
        }
        return cells;
    }

    private void row(List<List<String>> cells, Ink ink) throws IOException {
        float x = Paper.LEFT;
        for (int index = 0; index < columns.size(); index++) {
            float width = width(columns.get(index));
            float baseline = paper.y() - LINE + 1;
            for (String line : cells.get(index)) {
                if (columns.get(index).figures()) {
                    paper.writeTo(x + width - PADDING, baseline, line, Paper.BODY, ink);
                } else {
                    paper.write(x + PADDING, baseline, line, Paper.BODY, ink);
                }
                baseline -= LINE;
            }
            x += width;
        }
    }

    private static float width(Column column) {
        return Paper.WIDTH * column.share();
    }
}
