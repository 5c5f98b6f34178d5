package org.linli.search.query;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.search.text.Token;

/**
 * Marks in an opinion what a query looked for, on the characters as the resident wrote them, and picks what of a long
 * field is shown. Compares as the index does: pairs of neighbouring ideographs, whole words of letters and digits, a lone
 * ideograph by itself; a phrase only as a whole. Marks are segments and never markup: what is shown needs no escaping to
 * be understood, and cannot be mistaken for markup.
 *
 * <p>Done here and not by Elasticsearch, since the texts are read anyway and asking a second time for the marks of a page
 * costs about as much as finding it; and so that what PostgreSQL finds is marked in the same way.
 */
final class Marking {

    /** Characters of a list's excerpt, about two lines. */
    private static final int EXCERPT = 120;

    /** Excerpts of one field. */
    private static final int MOST = 2;

    private final Set<String> pieces = new HashSet<>();
    private final List<Phrase> phrases = new ArrayList<>();

    /** @param field in which it was looked for; everywhere when absent */
    private record Phrase(@Nullable QueryField field, List<Token> tokens) {}

    private Marking() {}

    static Marking of(QueryText query) {
        Marking marking = new Marking();
        for (Clause clause : query.clauses()) {
            switch (clause) {
                case Clause.Words words -> words.readings().forEach(reading -> marking.addWords(reading.text()));
                case Clause.Phrase phrase -> marking.addPhrase(phrase.field(), phrase.text());
                case Clause.Without _, Clause.Is _, Clause.Under _, Clause.Received _, Clause.Unread _ -> {}
            }
        }
        return marking;
    }

    private void addWords(String text) {
        List<Token> tokens = Token.of(text);
        for (int at = 0; at < tokens.size(); at++) {
            Token token = tokens.get(at);
            boolean paired = joinsNext(tokens, at);
            if (paired) {
                pieces.add(token.text() + tokens.get(at + 1).text());
            } else if (!token.ideograph() || at == 0 || !joinsNext(tokens, at - 1)) {
                pieces.add(token.text());
            }
        }
    }

    private void addPhrase(@Nullable QueryField field, String text) {
        List<Token> tokens = Token.of(text);
        if (!tokens.isEmpty()) {
            phrases.add(new Phrase(field, tokens));
        }
    }

    /** Two ideographs with nothing between them: a pair as the index knows it. */
    private static boolean joinsNext(List<Token> tokens, int at) {
        return at + 1 < tokens.size()
                && tokens.get(at).ideograph()
                && tokens.get(at + 1).ideograph()
                && tokens.get(at + 1).adjacent();
    }

    /**
     * The title whole; of text and reply what has most of what was looked for. Where that is nothing, the beginning of the
     * text, and nothing of the reply unless nothing was looked for.
     */
    List<SearchAnswer.Fragment> shown(QueryField field, @Nullable String whole) {
        if (whole == null || whole.isEmpty()) {
            return List.of();
        }
        List<Hit> hits = hits(field, whole);
        if (field == QueryField.TITLE) {
            return List.of(fragment(whole, new Passages.Stretch(0, whole.length()), hits));
        }
        List<Passages.Stretch> best = Passages.best(Passages.of(whole, EXCERPT), hits, MOST);
        if (!best.isEmpty()) {
            return best.stream().map(stretch -> fragment(whole, stretch, hits)).toList();
        }
        boolean asked = !pieces.isEmpty() || !phrases.isEmpty();
        return field == QueryField.REPLY && asked
                ? List.of()
                : List.of(fragment(whole, Passages.beginning(whole, EXCERPT), hits));
    }

    /**
     * Something that was looked for, where it stands.
     *
     * @param piece what it is, the same for each of its occurrences
     */
    record Hit(String piece, int from, int to) {}

    private List<Hit> hits(QueryField field, String text) {
        if (pieces.isEmpty() && phrases.isEmpty()) {
            return List.of();
        }
        List<Token> tokens = Token.of(text);
        List<Hit> hits = new ArrayList<>();
        for (int at = 0; at < tokens.size(); at++) {
            addPieces(tokens, at, hits);
            for (Phrase phrase : phrases) {
                if ((phrase.field() == null || phrase.field() == field) && stands(phrase.tokens(), tokens, at)) {
                    Token last = tokens.get(at + phrase.tokens().size() - 1);
                    hits.add(new Hit(phrase.toString(), tokens.get(at).from(), last.to()));
                }
            }
        }
        return hits;
    }

    private void addPieces(List<Token> tokens, int at, List<Hit> hits) {
        Token token = tokens.get(at);
        if (pieces.contains(token.text())) {
            hits.add(new Hit(token.text(), token.from(), token.to()));
        }
        if (joinsNext(tokens, at)) {
            Token next = tokens.get(at + 1);
            String pair = token.text() + next.text();
            if (pieces.contains(pair)) {
                hits.add(new Hit(pair, token.from(), next.to()));
            }
        }
    }

    private static boolean stands(List<Token> phrase, List<Token> tokens, int at) {
        if (at + phrase.size() > tokens.size()) {
            return false;
        }
        for (int step = 0; step < phrase.size(); step++) {
            Token asked = phrase.get(step);
            Token there = tokens.get(at + step);
            boolean apart = step > 0 && asked.ideograph() && asked.adjacent() != there.adjacent();
            if (apart || !asked.text().equals(there.text())) {
                return false;
            }
        }
        return true;
    }

    /** Hits that touch are one: a word of three characters is two pairs. */
    private static SearchAnswer.Fragment fragment(String text, Passages.Stretch stretch, List<Hit> hits) {
        boolean[] marked = new boolean[stretch.to() - stretch.from()];
        for (Hit hit : hits) {
            for (int at = Math.max(hit.from(), stretch.from()); at < Math.min(hit.to(), stretch.to()); at++) {
                marked[at - stretch.from()] = true;
            }
        }
        List<SearchAnswer.Segment> segments = new ArrayList<>();
        int begin = 0;
        for (int at = 1; at <= marked.length; at++) {
            if (at == marked.length || marked[at] != marked[begin]) {
                segments.add(new SearchAnswer.Segment(
                        text.substring(stretch.from() + begin, stretch.from() + at), marked[begin]));
                begin = at;
            }
        }
        return new SearchAnswer.Fragment(segments);
    }
}
