package org.linli.search.report.paper;

import java.io.IOException;
import java.util.List;

/** Charts as rectangles and text: sharp at any size, and every figure in them can be selected. */
public final class Charts {

    private static final float ROW = 17;
    private static final float BAR = 9;
    private static final float NAMES = 150;
    private static final float FIGURES = 44;
    private static final float HEIGHT = 120;
    private static final float AXIS = 14;
    private static final float SCALE = 30;
    private static final int LABELS = 8;

    private final Paper paper;

    public Charts(Paper paper) {
        this.paper = paper;
    }

    /** A bar or a column. */
    public record Bar(String name, long value) {}

    /** How high so many bars are. */
    public static float height(int bars) {
        return bars * ROW;
    }

    /** One bar below the other, its name at the left and its figure behind it. */
    public void bars(List<Bar> bars) throws IOException {
        long most = Math.max(1, bars.stream().mapToLong(Bar::value).max().orElse(0));
        float longest = Paper.WIDTH - NAMES - FIGURES;
        for (Bar bar : bars) {
            paper.room(ROW);
            float baseline = paper.y() - ROW + 5;
            paper.writeTo(
                    Paper.LEFT + NAMES - 8,
                    baseline,
                    paper.cut(bar.name(), Paper.BODY, NAMES - 8),
                    Paper.BODY,
                    Ink.TEXT);
            float length = Math.max(bar.value() > 0 ? 1 : 0, longest * bar.value() / most);
            paper.fill(Paper.LEFT + NAMES, baseline - 1, length, BAR, Ink.FIGURE);
            paper.write(Paper.LEFT + NAMES + length + 5, baseline, String.valueOf(bar.value()), Paper.BODY, Ink.TEXT);
            paper.gap(ROW);
        }
        paper.gap(6);
    }

    /** Columns side by side over a line, with the scale at the left and some of the names below. */
    public void columns(List<Bar> columns) throws IOException {
        paper.room(HEIGHT + AXIS + 10);
        long top = top(columns.stream().mapToLong(Bar::value).max().orElse(0));
        float floor = paper.y() - HEIGHT;
        for (int line = 0; line <= 2; line++) {
            float at = floor + (HEIGHT - 8) * line / 2;
            paper.fill(Paper.LEFT + SCALE, at, Paper.WIDTH - SCALE, 0.5f, Ink.LINE);
            paper.writeTo(Paper.LEFT + SCALE - 6, at - 3, String.valueOf(top * line / 2), Paper.SMALL, Ink.SOFT);
        }
        float step = (Paper.WIDTH - SCALE) / Math.max(1, columns.size());
        int every = Math.max(1, (columns.size() + LABELS - 1) / LABELS);
        for (int index = 0; index < columns.size(); index++) {
            Bar column = columns.get(index);
            float x = Paper.LEFT + SCALE + index * step;
            float height = (HEIGHT - 8) * column.value() / top;
            paper.fill(x + step * 0.15f, floor, step * 0.7f, height, Ink.FIGURE);
            if (index % every == 0) {
                paper.writeAround(x + step / 2, floor - AXIS + 3, column.name(), Paper.SMALL, Ink.SOFT);
            }
        }
        paper.gap(HEIGHT + AXIS + 6);
    }

    /** The least even number of two digits' precision that is not below it, so that half of it is one as well. */
    private static long top(long most) {
        long unit = 2;
        while (unit * 10 <= most) {
            unit *= 10;
        }
        return Math.max(2, (most + unit - 1) / unit * unit);
    }
}
