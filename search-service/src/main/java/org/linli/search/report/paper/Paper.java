package org.linli.search.report.paper;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.jspecify.annotations.Nullable;

/**
 * A4 pages, filled from top to bottom. All lengths are points (1/72 inch); {@code y} falls. What follows is given
 * {@link #room} first, so that nothing is torn apart by the end of a page.
 */
public final class Paper implements Closeable {

    /** Size of running text. */
    public static final float BODY = 9.5f;

    static final float SMALL = 8f;
    static final float LEFT = 54;
    static final float WIDTH = PDRectangle.A4.getWidth() - 2 * LEFT;

    private static final float TOP = PDRectangle.A4.getHeight() - 54;
    private static final float BOTTOM = 58;
    private static final float FOOT = 34;
    private static final float LEADING = 1.6f;

    private final PDDocument document = new PDDocument();
    private final Typeface typeface;
    private final PageFoot foot;
    private @Nullable PDPageContentStream page;
    private float y;

    /** What stands at the foot of a page, at its right. */
    @FunctionalInterface
    public interface PageFoot {
        String of(int page, int pages);
    }

    /**
     * @param title of the document, which a reader shows; also at the foot of each page
     * @param font a TrueType file in place of the house's own
     * @throws org.linli.platform.web.ProblemException 503 when there is no typeface to be had
     */
    public Paper(String title, @Nullable Path font, PageFoot foot) {
        this.foot = foot;
        this.typeface = Typeface.in(document, font);
        document.getDocumentInformation().setTitle(title);
        document.getDocumentCatalog().setLanguage("zh-CN");
        PDViewerPreferences preferences = new PDViewerPreferences(new COSDictionary());
        preferences.setDisplayDocTitle(true);
        document.getDocumentCatalog().setViewerPreferences(preferences);
    }

    /** Goes on on another page. */
    public void turn() throws IOException {
        closePage();
        PDPage sheet = new PDPage(PDRectangle.A4);
        document.addPage(sheet);
        page = new PDPageContentStream(document, sheet);
        y = TOP;
    }

    /** Turns the page unless so much of it is left. */
    public void room(float height) throws IOException {
        if (page == null || y - height < BOTTOM) {
            turn();
        }
    }

    /** Leaves so much free. */
    public void gap(float height) {
        y -= height;
    }

    /** @param with what must stand on the same page below it */
    public void heading(String text, float with) throws IOException {
        room(34 + with);
        gap(y < TOP ? 16 : 0);
        fill(LEFT, y - 13, 3, 13, Ink.BRAND);
        write(LEFT + 9, y - 12, text, 13, Ink.TEXT);
        gap(22);
    }

    /** Running text over the whole width. */
    public void paragraph(String text, float size, Ink ink) throws IOException {
        for (String line : lines(text, size, WIDTH)) {
            room(size * LEADING);
            gap(size * LEADING);
            write(LEFT, y + size * 0.35f, line, size, ink);
        }
    }

    /** The finished document. */
    public byte[] finish() throws IOException {
        closePage();
        int pages = document.getNumberOfPages();
        String title = document.getDocumentInformation().getTitle();
        for (int number = 1; number <= pages; number++) {
            page = new PDPageContentStream(
                    document, document.getPage(number - 1), PDPageContentStream.AppendMode.APPEND, true, true);
            fill(LEFT, FOOT + 14, WIDTH, 0.5f, Ink.LINE);
            write(LEFT, FOOT, title, SMALL, Ink.SOFT);
            writeTo(LEFT + WIDTH, FOOT, foot.of(number, pages), SMALL, Ink.SOFT);
            closePage();
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        document.save(bytes);
        return bytes.toByteArray();
    }

    @Override
    public void close() throws IOException {
        document.close();
    }

    float y() {
        return y;
    }

    List<String> lines(String text, float size, float width) throws IOException {
        return Lines.of(text, typeface, size, width);
    }

    String cut(String text, float size, float width) throws IOException {
        return Lines.cut(text, typeface, size, width);
    }

    /** Beginning at x. */
    void write(float x, float baseline, String text, float size, Ink ink) throws IOException {
        PDPageContentStream to = Objects.requireNonNull(page);
        to.beginText();
        to.setFont(typeface.font(), size);
        to.setNonStrokingColor(ink.red(), ink.green(), ink.blue());
        to.newLineAtOffset(x, baseline);
        to.showText(typeface.printable(text));
        to.endText();
    }

    /** Ending at x. */
    void writeTo(float x, float baseline, String text, float size, Ink ink) throws IOException {
        write(x - typeface.width(typeface.printable(text), size), baseline, text, size, ink);
    }

    /** With its middle at x. */
    void writeAround(float x, float baseline, String text, float size, Ink ink) throws IOException {
        write(x - typeface.width(typeface.printable(text), size) / 2, baseline, text, size, ink);
    }

    /** A filled rectangle; one of half a point is a rule. */
    void fill(float x, float bottom, float width, float height, Ink ink) throws IOException {
        PDPageContentStream to = Objects.requireNonNull(page);
        to.setNonStrokingColor(ink.red(), ink.green(), ink.blue());
        to.addRect(x, bottom, width, height);
        to.fill();
    }

    private void closePage() throws IOException {
        if (page != null) {
            page.close();
            page = null;
        }
    }
}
