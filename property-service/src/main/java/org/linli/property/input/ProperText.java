package org.linli.property.input;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Short texts in one form: composed, without outer blanks. Lengths count characters as readers do. */
public final class ProperText {

    /** Control characters, halves of surrogate pairs and code points that mean nothing: traces of a broken export. */
    private static final Pattern UNREADABLE = Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Co}\\p{Cn}]");

    private ProperText() {}

    public static String of(String given) {
        return Normalizer.normalize(given, Normalizer.Form.NFC).strip();
    }

    /** A text of several lines in one form: lines end with a line feed, tabs are blanks. */
    public static String ofLines(String given) {
        return of(given).replace("\r\n", "\n").replace('\r', '\n').replace('\t', ' ');
    }

    /** As {@link #fits}, for a text of several lines. */
    public static boolean linesFit(String text, int longest) {
        return fits(text.replace('\n', ' '), longest);
    }

    /** Whether the text, already in its one form, has 1 to {@code longest} characters and all of them can be read. */
    public static boolean fits(String text, int longest) {
        int length = text.codePointCount(0, text.length());
        return length >= 1 && length <= longest && isReadable(text);
    }

    public static boolean isReadable(String text) {
        return !UNREADABLE.matcher(text).find();
    }

    /**
     * A text out of a cursor.
     *
     * @throws IllegalArgumentException for one that no list of ours can have written
     */
    public static String ofCursor(String text) {
        if (!isReadable(text)) {
            throw new IllegalArgumentException("No name");
        }
        return text;
    }
}
