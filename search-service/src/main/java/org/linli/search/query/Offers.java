package org.linli.search.query;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.linli.platform.calendar.CityTime;
import org.linli.platform.places.UnitId;
import org.linli.platform.scope.Scope;
import org.linli.search.query.QueryText.Part;
import org.springframework.stereotype.Component;

/**
 * What the words of a question may also mean, to be taken with one click: places that they name, the time that they begin
 * with, and where little is found the words that sound like them. Nothing comes of it by itself, for residents name places and times in what they say, wherever and whenever
 * it was taken in (decision 0059).
 */
@Component
class Offers {

    private final NamedPlaces places;
    private final Spelling spelling;
    private final Clock clock;

    Offers(NamedPlaces places, Spelling spelling, Clock clock) {
        this.places = places;
        this.spelling = spelling;
        this.clock = clock;
    }

    /** @param few whether hardly anything was found: then the words may be misspelt */
    List<Understood.Offer> of(OpinionFilter filter, QueryText text, boolean few) {
        List<Part> words = text.parts().stream()
                .filter(part -> part.clause() instanceof Clause.Words)
                .toList();
        int length = words.stream().mapToInt(part -> part.end() - part.start()).sum();
        if (filter.literal() || length == 0 || length > Understanding.LONGEST_QUESTION) {
            return List.of();
        }
        return Stream.of(
                        few ? spelling(text) : Stream.<Understood.Offer>empty(),
                        says(text, Clause.Received.class)
                                ? Stream.<Understood.Offer>empty()
                                : period(text, words.getFirst()).stream(),
                        says(text, Clause.Under.class) ? Stream.<Understood.Offer>empty() : places(filter, text, words))
                .flatMap(Function.identity())
                .toList();
    }

    private Stream<Understood.Offer> spelling(QueryText text) {
        return spelling.better(text).stream()
                .map(better -> new Understood.Offer(Understood.OfferKind.SPELLING, better, null, null, null, better));
    }

    private static boolean says(QueryText text, Class<? extends Clause> what) {
        return text.parts().stream()
                .map(Part::clause)
                .map(clause -> clause instanceof Clause.Without without ? without.what() : clause)
                .anyMatch(what::isInstance);
    }

    /** 上个月电梯 begins with a time; the longest one that it begins with is meant. */
    private Optional<Understood.Offer> period(QueryText text, Part first) {
        String word = first.clause().text();
        PeriodWords periods = new PeriodWords(LocalDate.ofInstant(clock.instant(), CityTime.ZONE));
        int longest = Math.min(word.length() - 1, PeriodWords.LONGEST);
        return IntStream.range(0, longest)
                .mapToObj(shorter -> periods.read(word.substring(0, longest - shorter)))
                .flatMap(Optional::stream)
                .findFirst()
                .map(period -> new Understood.Offer(
                        Understood.OfferKind.PERIOD,
                        period.text(),
                        null,
                        period.from(),
                        period.to(),
                        text.with(first, (remaining(word, period) + " " + QueryText.written(period)).strip())));
    }

    private static String remaining(String word, Clause.Received period) {
        return word.substring(period.text().length()).replaceFirst("^[的，,、]", "");
    }

    private Stream<Understood.Offer> places(OpinionFilter filter, QueryText text, List<Part> words) {
        List<UnitId> within = filter.place() == null ? Scope.required().units() : List.of(filter.place());
        return places.in(words, within).stream().map(named -> {
            String written = QueryText.written(new Clause.Under(named.name(), List.of(named.unit())));
            return new Understood.Offer(
                    Understood.OfferKind.PLACE,
                    named.name(),
                    named.unit(),
                    null,
                    null,
                    text.with(named.part(), (named.rest() + " " + written).strip()));
        });
    }
}
