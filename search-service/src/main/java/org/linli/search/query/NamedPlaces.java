package org.linli.search.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.linli.platform.places.Place;
import org.linli.platform.places.Places;
import org.linli.platform.places.UnitId;
import org.linli.platform.places.UnitType;
import org.linli.search.query.QueryText.Part;
import org.linli.search.text.Normaliser;
import org.springframework.stereotype.Component;

/** Finds the places that the words of a question name, by one look for all that may be a name. */
@Component
class NamedPlaces {

    private static final int SHORTEST_NAME = 2;
    private static final int LONGEST_NAME = 12;
    private static final int LOOKED_AT = 50;

    /** So many are named at most; of a name that has more of them none is meant. */
    private static final int MOST = 3;

    /** Too many share their names to tell which is meant. */
    private static final Set<UnitType> NAMELESS =
            Set.of(UnitType.CITY, UnitType.MICRO_GRID, UnitType.BUILDING, UnitType.ENTRANCE);

    private final Places places;

    NamedPlaces(Places places) {
        this.places = places;
    }

    /**
     * A place that is named.
     *
     * @param part where it is named
     * @param rest what that word says beside it
     * @param name official, with the one above it where several are called so
     */
    record Named(Part part, String rest, UnitId unit, String name) {}

    /** What may be a name. */
    private record Spoken(Part part, String said, int start, boolean whole) {

        /** The word without the name; all of it where its characters do not stand where they did before. */
        String rest() {
            String word = part.clause().text();
            if (word.length() != Normaliser.normalise(word).length()) {
                return word;
            }
            String behind = word.substring(start + said.length()).replaceFirst("^的", "");
            return (word.substring(0, start) + " " + behind).strip();
        }
    }

    /**
     * The longest names first; what is but a part of a longer name is none.
     *
     * @param within units below which to look; they themselves are not meant
     */
    List<Named> in(List<Part> words, List<UnitId> within) {
        Map<String, Spoken> names = new LinkedHashMap<>();
        words.forEach(part -> addNames(names, part));
        Map<Spoken, List<Place>> found = found(names, within);
        List<Named> named = new ArrayList<>();
        List<Spoken> taken = new ArrayList<>();
        found.keySet().stream()
                .sorted(Comparator.comparingInt((Spoken spoken) -> spoken.said().length())
                        .reversed()
                        .thenComparing(Spoken::said))
                .filter(spoken -> found.getOrDefault(spoken, List.of()).size() <= MOST)
                .forEach(spoken -> {
                    boolean inLonger =
                            taken.stream().anyMatch(longer -> longer.said().contains(spoken.said()));
                    if (!inLonger) {
                        taken.add(spoken);
                        named.addAll(named(spoken, found.getOrDefault(spoken, List.of())));
                    }
                });
        return named.stream().limit(MOST).toList();
    }

    private Map<Spoken, List<Place>> found(Map<String, Spoken> names, Collection<UnitId> within) {
        return within.stream()
                .flatMap(unit -> places.findByNames(unit, names.keySet(), LOOKED_AT).stream()
                        .filter(place -> !place.id().equals(unit)))
                .filter(place -> !NAMELESS.contains(place.type()))
                .distinct()
                .collect(Collectors.groupingBy(place -> Objects.requireNonNull(names.get(place.name()))));
    }

    /** Whatever stands in a word may be a name, and the whole of it or something that ends in 街 a short form of one. */
    private static void addNames(Map<String, Spoken> names, Part part) {
        String word = Normaliser.normalise(part.clause().text());
        for (int start = 0; start + SHORTEST_NAME <= word.length(); start++) {
            int longest = Math.min(word.length(), start + LONGEST_NAME);
            for (int end = start + SHORTEST_NAME; end <= longest; end++) {
                String said = word.substring(start, end);
                Spoken spoken = new Spoken(part, said, start, said.length() == word.length());
                // Said in full it is meant in full: 河滨街道 is not 河滨街 and a 道 beside it.
                names.merge(said, spoken, NamedPlaces::longer);
                if (spoken.whole()) {
                    PlaceNames.shortFor(said).forEach(name -> names.putIfAbsent(name, spoken));
                } else if (said.endsWith("街")) {
                    names.putIfAbsent(said + "道", spoken);
                }
            }
        }
    }

    /** The one that says more; the first of two that say the same. */
    private static Spoken longer(Spoken known, Spoken said) {
        return said.said().length() > known.said().length() ? said : known;
    }

    private List<Named> named(Spoken spoken, List<Place> called) {
        return called.stream()
                .map(place -> new Named(
                        spoken.part(), spoken.rest(), place.id(), called.size() == 1 ? place.name() : withAbove(place)))
                .toList();
    }

    private String withAbove(Place place) {
        List<Place> lineage = places.lineage(place.id());
        return lineage.stream()
                .skip(Math.max(0, lineage.size() - 2))
                .map(Place::name)
                .collect(Collectors.joining("/"));
    }
}
