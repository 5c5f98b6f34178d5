package org.linli.search.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.search.text.Normaliser;
import org.linli.search.vocabulary.Reading;
import org.linli.search.vocabulary.Synonyms;

/**
 * What somebody typed into the search box, understood: {@code 电梯 "物业服务" -维修 标题:噪音 渠道:热线}. Never an error: a quote
 * that is not closed ends with the text, a field nobody knows is a word like others. {@link #understood()} says how it
 * was read.
 */
record QueryText(List<Clause> clauses) {

    /** Longer text is cut: beyond this, more words change nothing but the time it takes. Characters. */
    static final int LONGEST = 1_000;

    QueryText {
        clauses = List.copyOf(clauses);
    }

    static QueryText of(@Nullable String typed) {
        String text = typed == null ? "" : typed.strip();
        return new Reader(text.substring(0, Math.min(text.length(), LONGEST))).read();
    }

    boolean isEmpty() {
        return clauses.isEmpty();
    }

    /** Whether any clause ranks, so that relevance means something. */
    boolean ranks() {
        return clauses.stream().anyMatch(QueryText::ranks);
    }

    private static boolean ranks(Clause clause) {
        return clause instanceof Clause.Words || clause instanceof Clause.Phrase;
    }

    /** The same, with its free words read by these. */
    QueryText readBy(Synonyms synonyms) {
        return new QueryText(clauses.stream()
                .map(clause -> clause instanceof Clause.Words words ? new Clause.Words(words.text(), synonyms) : clause)
                .toList());
    }

    /** Everything that ranks, as one text for each way to read it; as typed first. */
    List<Reading> readings() {
        String phrases = clauses.stream()
                .filter(Clause.Phrase.class::isInstance)
                .map(Clause::text)
                .collect(Collectors.joining(" "));
        return clauses.stream()
                .flatMap(clause -> clause instanceof Clause.Words words ? Stream.of(words) : Stream.empty())
                .findFirst()
                .map(Clause.Words::readings)
                .orElseGet(() -> List.of(Reading.asTyped("")))
                .stream()
                .map(reading -> reading.followedBy(phrases))
                .toList();
    }

    /** The query written out again, unambiguously; shown beside the results. */
    String understood() {
        return String.join(" ", clauses.stream().map(QueryText::written).toList());
    }

    private static String written(Clause clause) {
        return switch (clause) {
            case Clause.Words words -> words.text();
            case Clause.Phrase phrase -> prefix(phrase.field()) + quoted(phrase.text());
            case Clause.Without without -> "-" + prefix(without.field()) + quoted(without.text());
            case Clause.Is is -> prefix(is.field()) + quoted(is.text());
        };
    }

    private static String prefix(Clause.@Nullable Field field) {
        return field == null ? "" : field.chinese() + ":";
    }

    private static String quoted(String text) {
        return "\"" + text + "\"";
    }

    /** Reads from left to right. */
    private static final class Reader {

        private static final String OPENING = "\"“「『＂";
        private static final String CLOSING = "\"”」』＂";
        private static final String MINUS = "-－";
        private static final String COLON = ":：";

        private final String text;
        private final List<Clause> clauses = new ArrayList<>();
        private final List<String> words = new ArrayList<>();
        private int at;

        Reader(String text) {
            this.text = text;
        }

        QueryText read() {
            while (skipSpace()) {
                boolean without = isMinus();
                at += without ? 1 : 0;
                Optional<Clause.Field> field = field();
                boolean quoted = at < text.length() && OPENING.indexOf(text.charAt(at)) >= 0;
                String value = quoted ? quotedValue() : word();
                add(without, field.orElse(null), quoted, value.strip());
            }
            if (!words.isEmpty()) {
                clauses.addFirst(new Clause.Words(String.join(" ", words)));
            }
            return new QueryText(clauses);
        }

        private void add(boolean without, Clause.@Nullable Field field, boolean quoted, String value) {
            if (value.isEmpty()) {
                return;
            }
            if (without) {
                clauses.add(new Clause.Without(field, value));
            } else if (field != null) {
                clauses.add(field.isText() ? new Clause.Phrase(field, value) : new Clause.Is(field, value));
            } else if (quoted) {
                clauses.add(new Clause.Phrase(null, value));
            } else {
                words.add(value);
            }
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

        private Optional<Clause.Field> field() {
            for (Clause.Field field : Clause.Field.values()) {
                for (String name : List.of(field.chinese(), field.english())) {
                    int end = at + name.length();
                    if (end + 1 < text.length()
                            && COLON.indexOf(text.charAt(end)) >= 0
                            && !Character.isWhitespace(text.charAt(end + 1))
                            && Normaliser.normalise(text.substring(at, end)).equals(name.toLowerCase(Locale.ROOT))) {
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
