package org.linli.search.report.paper;

import java.io.IOException;
import java.util.List;

/** The head of a cover: a band of the house's colour, what the document is, of whom and when. */
public final class CoverHead {

    private static final float BAND = 6;

    private CoverHead() {}

    /** @param about the lines below the title, the first the largest */
    public static void write(Paper paper, String title, List<String> about) throws IOException {
        paper.turn();
        paper.fill(Paper.LEFT, paper.y() - BAND, Paper.WIDTH, BAND, Ink.BRAND);
        paper.gap(72);
        paper.write(Paper.LEFT, paper.y(), title, 32, Ink.TEXT);
        paper.gap(40);
        float size = 18;
        for (String line : about) {
            for (String part : paper.lines(line, size, Paper.WIDTH)) {
                paper.write(Paper.LEFT, paper.y(), part, size, size > 12 ? Ink.TEXT : Ink.SOFT);
                paper.gap(size * 1.7f);
            }
            size = 10;
        }
        paper.gap(14);
    }
}
