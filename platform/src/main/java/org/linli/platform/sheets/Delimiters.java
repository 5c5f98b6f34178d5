package org.linli.platform.sheets;

import java.io.IOException;
import java.io.Reader;

/** Finds the delimiter: the one of comma, semicolon and tab that the first record has most of, outside quotes. */
final class Delimiters {

    private static final String KNOWN = ",;\t";
    private static final int SAMPLED_CHARACTERS = 64 * 1024;

    private Delimiters() {}

    static char detect(Reader text) throws IOException {
        var counts = new int[KNOWN.length()];
        boolean quoted = false;
        boolean any = false;
        for (int i = 0, each; i < SAMPLED_CHARACTERS && (each = text.read()) >= 0; i++) {
            if (each == '"') {
                quoted = !quoted;
            } else if (!quoted && (each == '\n' || each == '\r') && any) {
                break;
            } else if (!quoted && KNOWN.indexOf(each) >= 0) {
                counts[KNOWN.indexOf(each)]++;
            }
            any |= !Character.isWhitespace(each);
        }
        int most = 0;
        for (int i = 1; i < counts.length; i++) {
            most = counts[i] > counts[most] ? i : most;
        }
        return KNOWN.charAt(most);
    }
}
