package org.linli.search.query;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.linli.platform.calendar.CityTime;
import org.linli.platform.places.UnitId;
import org.linli.search.opinion.OpinionId;
import org.linli.search.vocabulary.Reading;

/** What an {@link OpinionFilter} is in Elasticsearch's language; without the scope, which {@link ScopedSearch} adds. */
final class OpinionQueries {

    /** What a word of the dictionary adds where it stands whole; docs/relevance.md has the figures. */
    private static final float KEPT_TOGETHER = 0.3f;

    private OpinionQueries() {}

    /** What must match and what ranks. */
    static Query ranking(QueryText text, Dialect dialect) {
        List<Query> must = new ArrayList<>();
        List<Query> mustNot = new ArrayList<>();
        for (Clause clause : text.clauses()) {
            if (clause instanceof Clause.Without without) {
                mustNot.add(query(without.what(), dialect));
            } else {
                must.add(query(clause, dialect));
            }
        }
        return Query.of(query -> query.bool(bool -> bool.must(must).mustNot(mustNot)));
    }

    private static Query query(Clause clause, Dialect dialect) {
        return switch (clause) {
            case Clause.Words words -> words(words.readings(), dialect);
            case Clause.Phrase phrase -> phrase(phrase.field(), phrase.text());
            case Clause.Unread unread -> phrase(null, unread.text());
            case Clause.Is is -> constant(is(is));
            case Clause.Under under -> constant(under(under.units()));
            case Clause.Received received -> constant(received(received.from(), received.to()));
            case Clause.Without without ->
                Query.of(of -> of.bool(bool -> bool.mustNot(query(without.what(), dialect))));
        };
    }

    /** The parameters that a facet can also count by, each apart. */
    static Map<Facet.Kind, Query> selections(OpinionFilter filter) {
        Map<Facet.Kind, Query> selections = new EnumMap<>(Facet.Kind.class);
        put(selections, Facet.Kind.CATEGORY, filter.category(), value -> term("category", value));
        put(selections, Facet.Kind.CHANNEL, filter.channel(), value -> term("channel", value.name()));
        put(selections, Facet.Kind.STATE, filter.state(), value -> term("state", value.name()));
        if (filter.from() != null || filter.to() != null) {
            selections.put(Facet.Kind.MONTH, received(filter.from(), filter.to()));
        }
        return selections;
    }

    /** Within all of these must have been received whatever is a hit; none where the question does not say when. */
    static List<Query> periods(OpinionFilter filter, QueryText text) {
        List<Query> periods = new ArrayList<>();
        if (filter.from() != null || filter.to() != null) {
            periods.add(received(filter.from(), filter.to()));
        }
        text.received().ifPresent(said -> periods.add(received(said.from(), said.to())));
        return periods;
    }

    /** The other parameters. The place stays for its own facet too, which counts what is below it. */
    static List<Query> fixed(OpinionFilter filter) {
        List<Query> fixed = new ArrayList<>();
        if (filter.place() != null) {
            fixed.add(term("places", filter.place().toString()));
        }
        if (filter.source() != null) {
            fixed.add(term("source", filter.source()));
        }
        if (filter.among() != null) {
            List<FieldValue> ids = filter.among().stream()
                    .map(OpinionId::toString)
                    .map(FieldValue::of)
                    .toList();
            fixed.add(Query.of(query -> query.terms(terms -> terms.field("id").terms(in -> in.value(ids)))));
        }
        return fixed;
    }

    /** Read in several ways, the best one counts: what says 电动车 and 电瓶车 is no better than what says one of them. */
    private static Query words(List<Reading> readings, Dialect dialect) {
        List<Query> queries =
                readings.stream().map(reading -> reading(reading, dialect)).toList();
        return queries.size() == 1
                ? queries.getFirst()
                : Query.of(query -> query.disMax(best -> best.queries(queries)));
    }

    private static Query reading(Reading reading, Dialect dialect) {
        Query pairs = dialect.words(reading.text());
        if (reading.weight() == 1 && reading.kept().isEmpty()) {
            return pairs;
        }
        List<Query> kept =
                reading.kept().stream().map(word -> phrase(null, word)).toList();
        return Query.of(query -> query.bool(bool -> {
            bool.must(pairs).boost((float) reading.weight());
            if (!kept.isEmpty()) {
                bool.should(
                        together -> together.bool(words -> words.should(kept).boost(KEPT_TOGETHER)));
            }
            return bool;
        }));
    }

    private static Query phrase(@Nullable QueryField field, String text) {
        if (field != null) {
            return Query.of(query ->
                    query.matchPhrase(match -> match.field(field.english()).query(text)));
        }
        return Query.of(query -> query.disMax(best -> best.tieBreaker(0.3)
                .queries(phraseIn("title", text, 2f), phraseIn("text", text, 1f), phraseIn("reply", text, 1f))));
    }

    private static Query phraseIn(String field, String text, float boost) {
        return Query.of(query ->
                query.matchPhrase(match -> match.field(field).query(text).boost(boost)));
    }

    private static Query is(Clause.Is is) {
        return switch (is.field()) {
            case CATEGORY -> category(is.value());
            case DEPARTMENT ->
                Query.of(query -> query.wildcard(
                        wildcard -> wildcard.field("department").value("*" + literally(is.value()) + "*")));
            case CHANNEL, STATE, SOURCE -> term(is.field().english(), is.value());
            case TITLE, TEXT, REPLY, PLACE, DATE -> throw new IllegalStateException(is.field() + " has no value");
        };
    }

    private static Query under(List<UnitId> units) {
        List<FieldValue> ids =
                units.stream().map(UnitId::toString).map(FieldValue::of).toList();
        return Query.of(query -> query.terms(terms -> terms.field("places").terms(in -> in.value(ids))));
    }

    /** A level by its whole path or, at any depth, by its name. */
    private static Query category(String text) {
        return Query.of(query -> query.bool(bool -> bool.should(term("category", text))
                .should(anywhere ->
                        anywhere.wildcard(wildcard -> wildcard.field("category").value("*/" + literally(text))))));
    }

    private static Query received(@Nullable LocalDate from, @Nullable LocalDate to) {
        return Query.of(query -> query.range(range -> range.date(date -> {
            date.field("received_at");
            if (from != null) {
                date.gte(from.atStartOfDay(CityTime.ZONE).toInstant().toString());
            }
            if (to != null) {
                date.lt(to.plusDays(1).atStartOfDay(CityTime.ZONE).toInstant().toString());
            }
            return date.format("strict_date_time||strict_date_time_no_millis");
        })));
    }

    private static Query term(String field, String value) {
        return Query.of(query -> query.term(term -> term.field(field).value(value)));
    }

    private static Query constant(Query query) {
        return Query.of(of -> of.bool(bool -> bool.filter(query)));
    }

    private static String literally(String text) {
        return text.replace("\\", "\\\\").replace("*", "\\*").replace("?", "\\?");
    }

    private static <T> void put(
            Map<Facet.Kind, Query> selections, Facet.Kind kind, @Nullable T value, Function<T, Query> query) {
        if (value != null) {
            selections.put(kind, query.apply(value));
        }
    }
}
