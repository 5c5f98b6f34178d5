package org.linli.search.query;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.linli.platform.calendar.CityTime;
import org.linli.platform.places.Place;
import org.linli.search.opinion.Channel;
import org.linli.search.opinion.OpinionState;
import org.linli.search.query.QueryText.Part;
import org.linli.search.text.Normaliser;
import org.springframework.stereotype.Component;

/**
 * What a query means to this caller today. A value is understood where a field names it, and a period also where it is a
 * word of its own; what stands in quotes, what is excluded and what is part of a longer word means itself. Residents write
 * 去年 and 3月 as well: a word of their texts must not narrow a search by accident. Decision 0059.
 */
@Component
class Understanding {

    /** So many named places are looked up; each costs the database a few looks. */
    private static final int MOST_PLACES = 5;

    /** Longer texts are reports, in which times and places mean what they say. Characters of the words. */
    static final int LONGEST_QUESTION = 40;

    private final PlaceNames places;
    private final Clock clock;

    Understanding(PlaceNames places, Clock clock) {
        this.places = places;
        this.clock = clock;
    }

    QueryText read(OpinionFilter filter) {
        String text = QueryText.cut(filter.text());
        List<QueryToken> tokens = QueryToken.of(text);
        PeriodWords periods = new PeriodWords(LocalDate.ofInstant(clock.instant(), CityTime.ZONE));
        Optional<QueryToken> period = filter.literal() ? Optional.empty() : onlyPeriod(tokens, periods);
        Set<QueryToken> named = tokens.stream()
                .filter(token -> token.field() == QueryField.PLACE)
                .limit(MOST_PLACES)
                .collect(Collectors.toSet());
        List<Part> parts = tokens.stream()
                .map(token -> new Part(
                        period.filter(token::equals)
                                .<Clause>flatMap(
                                        word -> periods.read(word.value()).map(Clause.class::cast))
                                .orElseGet(() -> clause(token, periods, named)),
                        token.start(),
                        token.end()))
                .toList();
        return new QueryText(text, parts);
    }

    /** The word of a question that says when. Of two nobody knows which is meant, and beside a named time none is. */
    private static Optional<QueryToken> onlyPeriod(List<QueryToken> tokens, PeriodWords periods) {
        List<QueryToken> saying = tokens.stream()
                .filter(token -> token.field() == QueryField.DATE
                        || (token.isWord() && periods.read(token.value()).isPresent()))
                .toList();
        int length = tokens.stream()
                .filter(QueryToken::isWord)
                .mapToInt(word -> word.value().length())
                .sum();
        return saying.size() == 1 && length <= LONGEST_QUESTION
                ? Optional.of(saying.getFirst()).filter(QueryToken::isWord)
                : Optional.empty();
    }

    private Clause clause(QueryToken token, PeriodWords periods, Set<QueryToken> places) {
        QueryField field = token.field();
        Clause what = field == null
                ? plain(token)
                : field == QueryField.PLACE && !places.contains(token)
                        ? new Clause.Unread(field, token.value())
                        : named(field, token.value(), periods);
        return token.excluded() ? new Clause.Without(what) : what;
    }

    /** What is excluded must not stand there as it is. */
    private static Clause plain(QueryToken token) {
        return token.isWord() ? new Clause.Words(token.value()) : new Clause.Phrase(null, token.value());
    }

    private Clause named(QueryField field, String value, PeriodWords periods) {
        return switch (field) {
            case TITLE, TEXT, REPLY -> new Clause.Phrase(field, value);
            case CATEGORY, DEPARTMENT, SOURCE -> new Clause.Is(field, value, value);
            case CHANNEL ->
                Arrays.stream(Channel.values())
                        .filter(channel -> means(value, channel.name(), channel.label()))
                        .findFirst()
                        .<Clause>map(channel -> new Clause.Is(field, value, channel.name()))
                        .orElseGet(() -> new Clause.Unread(field, value));
            case STATE ->
                Arrays.stream(OpinionState.values())
                        .filter(state -> means(value, state.name(), state.label()))
                        .findFirst()
                        .<Clause>map(state -> new Clause.Is(field, value, state.name()))
                        .orElseGet(() -> new Clause.Unread(field, value));
            case PLACE -> under(value);
            case DATE ->
                periods.read(value).<Clause>map(found -> found).orElseGet(() -> new Clause.Unread(field, value));
        };
    }

    private Clause under(String value) {
        List<Place> found = places.called(value);
        return found.isEmpty() || found.size() > PlaceNames.MOST
                ? new Clause.Unread(QueryField.PLACE, value)
                : new Clause.Under(value, found.stream().map(Place::id).toList());
    }

    private static boolean means(String text, String name, String label) {
        String normal = Normaliser.normalise(text).replace(' ', '_');
        return normal.equals(Normaliser.normalise(name)) || normal.equals(Normaliser.normalise(label));
    }
}
