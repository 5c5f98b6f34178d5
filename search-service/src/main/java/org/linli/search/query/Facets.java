package org.linli.search.query;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsAggregate;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.platform.calendar.CityTime;
import org.linli.platform.places.Place;
import org.linli.platform.places.Places;
import org.linli.platform.places.UnitId;
import org.linli.platform.scope.Scope;
import org.linli.search.opinion.Channel;
import org.linli.search.opinion.OpinionState;
import org.springframework.stereotype.Component;

/** The counts beside a result. Each is taken with all filters but its own, so that another value can be chosen. */
@Component
class Facets {

    private static final String COUNTS = "counts";

    private final Places places;

    Facets(Places places) {
        this.places = places;
    }

    /** What is to be counted beside one question's hits. */
    Counting counting(Set<Facet.Kind> kinds, OpinionFilter filter, Dialect dialect) {
        return kinds.contains(Facet.Kind.PLACE)
                ? new Counting(kinds, filter, dialect, unitsBelow(filter.place()), childLevel(filter.place(), dialect))
                : new Counting(kinds, filter, dialect, List.of(), null);
    }

    /** The level of the units below, counted from the city; absent where they lie on several, or the index has none. */
    private @Nullable Integer childLevel(@Nullable UnitId place, Dialect dialect) {
        List<UnitId> units = Scope.required().units();
        if (dialect == Dialect.PLAIN || (place == null && units.size() != 1)) {
            return null;
        }
        return places.lineage(place != null ? place : units.getFirst()).size();
    }

    /** The units below the place; without one, those below the scope's unit, or its units when it has several. */
    private List<Place> unitsBelow(@Nullable UnitId place) {
        List<UnitId> units = Scope.required().units();
        if (place != null || units.size() == 1) {
            return places.children(place != null ? place : units.getFirst());
        }
        return units.stream().flatMap(unit -> places.find(unit).stream()).toList();
    }

    /**
     * @param below the units that the facet of places counts by
     * @param level where all of these lie, counted from the city; absent where they lie on several
     */
    record Counting(
            Set<Facet.Kind> kinds,
            OpinionFilter filter,
            Dialect dialect,
            List<Place> below,
            @Nullable Integer level) {

        Counting {
            kinds = Set.copyOf(kinds);
            below = List.copyOf(below);
        }

        /** As Elasticsearch is asked, each within the selections of the others. */
        Map<String, Aggregation> aggregations(Map<Facet.Kind, Query> chosen) {
            Map<String, Aggregation> aggregations = new LinkedHashMap<>();
            for (Facet.Kind kind : kinds) {
                List<Query> others = chosen.entrySet().stream()
                        .filter(entry -> entry.getKey() != kind)
                        .map(Map.Entry::getValue)
                        .toList();
                aggregations.put(kind.name(), others.isEmpty() ? counts(kind) : within(others, counts(kind)));
            }
            return aggregations;
        }

        private static Aggregation within(List<Query> others, Aggregation counts) {
            return Aggregation.of(within -> within.filter(only -> only.bool(bool -> bool.filter(others)))
                    .aggregations(COUNTS, counts));
        }

        private Aggregation counts(Facet.Kind kind) {
            return switch (kind) {
                case PLACE -> level == null ? amongAll() : atLevel(level);
                case CATEGORY -> dialect.categories(filter.category());
                case CHANNEL ->
                    Aggregation.of(
                            of -> of.terms(terms -> terms.field("channel").size(Dialect.MOST)));
                case STATE ->
                    Aggregation.of(of -> of.terms(terms -> terms.field("state").size(Dialect.MOST)));
                case MONTH -> dialect.months();
            };
        }

        private Aggregation amongAll() {
            List<String> units =
                    below.stream().map(place -> place.id().toString()).toList();
            return Aggregation.of(of -> of.terms(
                    terms -> terms.field("places").size(Dialect.MOST).include(include -> include.terms(units))));
        }

        /** One value a document, where {@code places} has one for each level: counted in a third of the time. */
        private static Aggregation atLevel(int level) {
            return Aggregation.of(
                    of -> of.terms(terms -> terms.field("place_at." + level).size(Dialect.MOST)));
        }

        /** In the order in which kinds are declared. */
        List<Facet> read(Map<String, Aggregate> answer) {
            return kinds.stream()
                    .sorted()
                    .filter(kind -> answer.containsKey(kind.name()))
                    .map(kind -> facet(kind, counted(answer, kind)))
                    .toList();
        }

        private static Aggregate counted(Map<String, Aggregate> answer, Facet.Kind kind) {
            Aggregate given = answer.get(kind.name());
            Aggregate counts = given != null && given.isFilter()
                    ? given.filter().aggregations().get(COUNTS)
                    : given;
            if (counts == null) {
                throw new IllegalStateException("Elasticsearch left out the facet " + kind);
            }
            return counts;
        }

        private Facet facet(Facet.Kind kind, Aggregate counts) {
            if (counts.isDateHistogram()) {
                return new Facet(
                        kind,
                        counts.dateHistogram().buckets().array().stream()
                                .map(month -> new Facet.Value(
                                        YearMonth.from(Instant.ofEpochMilli(month.key())
                                                        .atZone(CityTime.ZONE))
                                                .toString(),
                                        null,
                                        month.docCount()))
                                .toList(),
                        true);
            }
            if (!counts.isSterms()) {
                // No document has the field at all.
                return new Facet(kind, List.of(), true);
            }
            StringTermsAggregate terms = counts.sterms();
            Map<String, String> names = below.stream()
                    .collect(Collectors.toMap(unit -> unit.id().toString(), Place::name, (name, _) -> name));
            Long error = terms.docCountErrorUpperBound();
            return new Facet(
                    kind,
                    terms.buckets().array().stream()
                            .filter(bucket -> kind != Facet.Kind.PLACE
                                    || names.containsKey(bucket.key().stringValue()))
                            .map(bucket -> {
                                String value = bucket.key().stringValue();
                                return new Facet.Value(value, name(kind, value, names), bucket.docCount());
                            })
                            .sorted(order(kind))
                            .toList(),
                    error == null || error == 0);
        }

        /** Months by the calendar, whatever the index; all else as it was counted, most first. */
        private static Comparator<Facet.Value> order(Facet.Kind kind) {
            return kind == Facet.Kind.MONTH ? Comparator.comparing(Facet.Value::value) : (_, _) -> 0;
        }

        private static @Nullable String name(Facet.Kind kind, String value, Map<String, String> names) {
            return switch (kind) {
                case PLACE -> names.get(value);
                case CATEGORY -> value.substring(value.lastIndexOf('/') + 1);
                case CHANNEL -> Channel.valueOf(value).label();
                case STATE -> OpinionState.valueOf(value).label();
                case MONTH -> null;
            };
        }
    }
}
