package org.linli.search.text;

import java.util.ArrayList;
import java.util.List;

/**
 * A piece of a text as it is compared: one ideograph, or a whole word of letters and digits.
 *
 * @param text its comparable form
 * @param ideograph whether it is a character of a script without spaces
 * @param adjacent whether nothing stands between it and the piece before
 * @param from where it begins in the original, in UTF-16 code units
 * @param to behind its end in the original
 */
public record Token(String text, boolean ideograph, boolean adjacent, int from, int to) {

    private static final String BETWEEN_DIGITS = ".,'";

    /** In the order of the text. Reads it as the index's tokenizer does: 3.5 is one word, 电梯 are two pieces. */
    public static List<Token> of(String text) {
        Normaliser.Mapped mapped = Normaliser.mapped(text);
        String normal = mapped.text();
        List<Token> tokens = new ArrayList<>();
        int before = -1;
        int at = 0;
        while (at < normal.length()) {
            int character = normal.codePointAt(at);
            int end = at + Character.charCount(character);
            boolean ideograph = isIdeograph(character);
            if (!ideograph && !Character.isLetterOrDigit(character)) {
                at = end;
                continue;
            }
            end = ideograph ? end : endOfWord(normal, end);
            tokens.add(new Token(
                    normal.substring(at, end), ideograph, before == at, mapped.starts()[at], mapped.ends()[end - 1]));
            before = end;
            at = end;
        }
        return tokens;
    }

    private static int endOfWord(String normal, int from) {
        int at = from;
        while (at < normal.length()) {
            int character = normal.codePointAt(at);
            boolean joins = BETWEEN_DIGITS.indexOf(character) >= 0
                    && Character.isDigit(normal.charAt(at - 1))
                    && at + 1 < normal.length()
                    && Character.isDigit(normal.charAt(at + 1));
            if (!joins && (isIdeograph(character) || !Character.isLetterOrDigit(character))) {
                break;
            }
            at += Character.charCount(character);
        }
        return at;
    }

    private static boolean isIdeograph(int character) {
        return switch (Character.UnicodeScript.of(character)) {
            case HAN, HIRAGANA, KATAKANA, HANGUL -> Character.isLetterOrDigit(character);
            default -> false;
        };
    }
}
