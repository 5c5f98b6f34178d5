package org.linli.search.report.paper;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Breaks a text into lines as Chinese is set: between any two characters, but not within a number or a Latin word. */
final class Lines {

    /** These hang over the margin rather than begin a line. */
    private static final String NEVER_FIRST = "，。、；：？）》”’」】％%·,.;:?)";

    private final Typeface typeface;
    private final float size;
    private final float width;
    private final List<String> lines = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();

    private Lines(Typeface typeface, float size, float width) {
        this.typeface = typeface;
        this.size = size;
        this.width = width;
    }

    /** At least one line. */
    static List<String> of(String text, Typeface typeface, float size, float width) throws IOException {
        Lines broken = new Lines(typeface, size, width);
        for (String piece : pieces(typeface.printable(text))) {
            broken.add(piece);
        }
        broken.lines.add(broken.line.toString().stripTrailing());
        return broken.lines;
    }

    /** As much of a text as fits into one line. */
    static String cut(String text, Typeface typeface, float size, float width) throws IOException {
        String printable = typeface.printable(text);
        if (typeface.width(printable, size) <= width) {
            return printable;
        }
        int end = printable.length();
        while (end > 1 && typeface.width(printable.substring(0, end) + "…", size) > width) {
            end = printable.offsetByCodePoints(end, -1);
        }
        return printable.substring(0, end) + "…";
    }

    private void add(String piece) throws IOException {
        boolean fits = typeface.width(line + piece.stripTrailing(), size) <= width;
        if (!fits && !line.isEmpty() && !NEVER_FIRST.contains(piece.strip())) {
            lines.add(line.toString().stripTrailing());
            line.setLength(0);
        }
        if (!(line.isEmpty() && piece.isBlank())) {
            line.append(piece);
        }
    }

    /** What is not to be broken: a run of Latin letters and digits, or else one character. */
    private static List<String> pieces(String text) {
        List<String> pieces = new ArrayList<>();
        StringBuilder run = new StringBuilder();
        text.codePoints().forEach(character -> {
            if (character > ' ' && character < 0x2000) {
                run.appendCodePoint(character);
                return;
            }
            if (!run.isEmpty()) {
                pieces.add(run.toString());
                run.setLength(0);
            }
            pieces.add(Character.toString(character));
        });
        if (!run.isEmpty()) {
            pieces.add(run.toString());
        }
        return pieces;
    }
}
