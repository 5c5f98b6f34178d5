package org.linli.search.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.search.text.Normaliser;

/**
 * A query cut into pieces from left to right, before anything is made of what they say: {@code 电梯 "物业服务" -维修 标题:噪音}.
 * Never an error: a quote that is not closed ends with the text, a field nobody knows is a word like others.
 *
 * @param excluded whether a minus stands before it
 * @param field what is named before a colon
 * @param quoted whether it means exactly what it says
 * @param value without minus, field and quotes; not empty
 * @param start where it begins in the text
 * @param end behind its last character
 */
record QueryToken(boolean excluded, @Nullable QueryField field, boolean quoted, String value, int start, int end) {

    static List<QueryToken> of(String text) {
        return new Reader(text).read();
    }

    /** Whether it is nothing but a word. */
    boolean isWord() {
        return !excluded && !quoted && field == null;
    }

    private static final class Reader {

        private static final String OPENING = "\"“「『＂";
        private static final String CLOSING = "\"”」』＂";
        private static final String MINUS = "-－";
        private static final String COLON = ":：";

        private final String text;
        private final List<QueryToken> tokens = new ArrayList<>();
        private int at;

        Reader(String text) {
            this.text = text;
        }

        List<QueryToken> read() {
            while (skipSpace()) {
                int start = at;
                boolean excluded = isMinus();
                at += excluded ? 1 : 0;
                QueryField field = field().orElse(null);
                boolean quoted = at < text.length() && OPENING.indexOf(text.charAt(at)) >= 0;
                String value = (quoted ? quotedValue() : word()).strip();
                if (!value.isEmpty()) {
                    tokens.add(new QueryToken(excluded, field, quoted, value, start, at));
                }
            }
            return List.copyOf(tokens);
        }

        private boolean skipSpace() {
            while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
                at++;
            }
            return at < text.length();
        }

        /** A minus excludes at the start of a word only, and only when a word follows: 3-2栋 is an address. */
        private boolean isMinus() {
            return MINUS.indexOf(text.charAt(at)) >= 0
                    && at + 1 < text.length()
                    && !Character.isWhitespace(text.charAt(at + 1));
        }

        private Optional<QueryField> field() {
            for (QueryField field : QueryField.values()) {
                for (String name : field.names()) {
                    int end = at + name.length();
                    if (end + 1 < text.length()
                            && COLON.indexOf(text.charAt(end)) >= 0
                            && !Character.isWhitespace(text.charAt(end + 1))
                            && Normaliser.normalise(text.substring(at, end)).equals(name)) {
                        at = end + 1;
                        return Optional.of(field);
                    }
                }
            }
            return Optional.empty();
        }

        private String quotedValue() {
            char close = CLOSING.charAt(OPENING.indexOf(text.charAt(at)));
            int start = ++at;
            int end = text.indexOf(close, start);
            if (end < 0) {
                end = text.length();
            }
            at = Math.min(end + 1, text.length());
            return text.substring(start, end);
        }

        private String word() {
            int start = at;
            while (at < text.length()
                    && !Character.isWhitespace(text.charAt(at))
                    && !(at > start && OPENING.indexOf(text.charAt(at)) >= 0)) {
                at++;
            }
            return text.substring(start, at);
        }
    }
}
