package org.linli.search.query;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.search.vocabulary.Reading;
import org.linli.search.vocabulary.Synonyms;

/**
 * What somebody typed into the search box, understood. {@link Understanding} makes it.
 *
 * @param synonyms by which its free words are found in other words too
 */
record QueryText(String typed, List<Part> parts, Synonyms synonyms) {

    /** Longer text is cut: beyond this, more words change nothing but the time it takes. Characters. */
    static final int LONGEST = 1_000;

    /**
     * What a piece of the text means.
     *
     * @param start where it stands in the text
     * @param end behind its last character
     */
    record Part(Clause clause, int start, int end) {}

    QueryText {
        parts = List.copyOf(parts);
    }

    QueryText(String typed, List<Part> parts) {
        this(typed, parts, Synonyms.NONE);
    }

    /** What was typed as far as it is looked at, without characters that no text holds and PostgreSQL refuses. */
    static String cut(@Nullable String typed) {
        String text = typed == null ? "" : typed.replaceAll("\\p{Cntrl}", " ").strip();
        return text.substring(0, Math.min(text.length(), LONGEST));
    }

    /** What must hold or not, the words as one. */
    List<Clause> clauses() {
        Stream<Clause> others = parts.stream().map(Part::clause).filter(clause -> !isWords(clause));
        return Stream.concat(words().stream(), others).toList();
    }

    private static boolean isWords(Clause clause) {
        return clause instanceof Clause.Words || clause instanceof Clause.Unread;
    }

    private Optional<Clause.Words> words() {
        String words = parts.stream()
                .map(Part::clause)
                .filter(QueryText::isWords)
                .map(Clause::text)
                .collect(Collectors.joining(" "));
        return words.isEmpty() ? Optional.empty() : Optional.of(new Clause.Words(words, synonyms));
    }

    boolean isEmpty() {
        return parts.isEmpty();
    }

    /** Whether any clause ranks, so that relevance means something. */
    boolean ranks() {
        return clauses().stream().anyMatch(QueryText::ranks);
    }

    private static boolean ranks(Clause clause) {
        return clause instanceof Clause.Words || clause instanceof Clause.Phrase;
    }

    /** The same, with its free words read by these. */
    QueryText readBy(Synonyms others) {
        return new QueryText(typed, parts, others);
    }

    /** Everything that ranks, as one text for each way to read it; as typed first. */
    List<Reading> readings() {
        String phrases = parts.stream()
                .map(Part::clause)
                .filter(Clause.Phrase.class::isInstance)
                .map(Clause::text)
                .collect(Collectors.joining(" "));
        return words().map(Clause.Words::readings).orElseGet(() -> List.of(Reading.asTyped(""))).stream()
                .map(reading -> reading.followedBy(phrases))
                .toList();
    }

    /** When what is asked for was received; empty unless the query says so. */
    Optional<Clause.Received> received() {
        return parts.stream()
                .map(Part::clause)
                .filter(Clause.Received.class::isInstance)
                .map(Clause.Received.class::cast)
                .findFirst();
    }

    /** The query written out again, unambiguously: it means the same tomorrow. */
    String understood() {
        return clauses().stream().map(QueryText::written).collect(Collectors.joining(" "));
    }

    /** The text that remains when a part is left out. */
    String without(Part part) {
        return Stream.of(typed.substring(0, part.start()), typed.substring(part.end()))
                .map(String::strip)
                .filter(rest -> !rest.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /** The text with something else in the place of a part. */
    String with(Part part, String instead) {
        return (typed.substring(0, part.start()) + instead + typed.substring(part.end())).strip();
    }

    /** As it is typed to mean this and nothing else. */
    static String written(Clause clause) {
        return switch (clause) {
            case Clause.Words words -> words.text();
            case Clause.Unread unread -> quoted(unread.text());
            case Clause.Phrase phrase -> prefix(phrase.field()) + quoted(phrase.text());
            case Clause.Is is -> prefix(is.field()) + quoted(is.text());
            case Clause.Under under -> prefix(QueryField.PLACE) + quoted(under.text());
            case Clause.Received received ->
                prefix(QueryField.DATE) + quoted(received.from() + PeriodWords.TO + received.to());
            case Clause.Without without -> "-" + written(without.what());
        };
    }

    private static String prefix(@Nullable QueryField field) {
        return field == null ? "" : field.chinese() + ":";
    }

    /** In quotes that the text does not hold itself. */
    private static String quoted(String text) {
        return Stream.of("\"\"", "“”", "「」", "『』")
                .filter(quotes -> text.indexOf(quotes.charAt(1)) < 0)
                .findFirst()
                .map(quotes -> quotes.charAt(0) + text + quotes.charAt(1))
                .orElse(text);
    }
}
