package org.linli.search.report.paper;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jspecify.annotations.Nullable;
import org.linli.platform.web.ProblemException;
import org.springframework.http.HttpStatus;

/**
 * The one typeface of a document. Of it only the characters that occur are embedded. The house's own lies in the archive, so
 * that no image and no machine needs a font; another one can be named for a city whose names need more characters.
 */
final class Typeface {

    private static final String OWN = "/fonts/NotoSansSC-Regular.ttf";

    /** Printed in place of a character that the typeface lacks, as typesetters do. */
    private static final String LACKING = "〓";

    private static final int PER_EM = 1_000;

    private final PDFont font;
    private final CmapLookup characters;

    private Typeface(PDFont font, CmapLookup characters) {
        this.font = font;
        this.characters = characters;
    }

    /**
     * @param file a TrueType file in place of the house's own
     * @throws ProblemException 503 when there is no typeface with Chinese characters to be had
     */
    static Typeface in(PDDocument document, @Nullable Path file) {
        try (InputStream source = file == null ? Typeface.class.getResourceAsStream(OWN) : Files.newInputStream(file)) {
            if (source == null) {
                throw missing(OWN);
            }
            TrueTypeFont parsed = new TTFParser().parse(new RandomAccessReadBuffer(source));
            CmapLookup characters = parsed.getUnicodeCmapLookup();
            if (characters.getGlyphId("民".codePointAt(0)) == 0) {
                throw missing(String.valueOf(file));
            }
            return new Typeface(PDType0Font.load(document, parsed, true), characters);
        } catch (IOException | UnsupportedOperationException unreadable) {
            throw missing(String.valueOf(file));
        }
    }

    private static ProblemException missing(String file) {
        return new ProblemException(HttpStatus.SERVICE_UNAVAILABLE, "typeface-missing", List.of(file), List.of());
    }

    PDFont font() {
        return font;
    }

    /** The same text with what cannot be printed replaced; line breaks become spaces. */
    String printable(String text) {
        StringBuilder printable = new StringBuilder(text.length());
        text.codePoints().forEach(character -> {
            if (Character.isWhitespace(character)) {
                printable.append(' ');
            } else if (characters.getGlyphId(character) == 0) {
                printable.append(LACKING);
            } else {
                printable.appendCodePoint(character);
            }
        });
        return printable.toString();
    }

    /** Of a printable text, in points. */
    float width(String printable, float size) throws IOException {
        return font.getStringWidth(printable) / PER_EM * size;
    }
}
