package org.linli.search.find;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.platform.calendar.CityTime;
import org.linli.platform.places.Place;
import org.linli.platform.places.Places;
import org.linli.platform.places.UnitId;
import org.linli.platform.scope.Caller;
import org.linli.platform.scope.Scope;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds whatever is called so, kind by kind: only kinds that the caller may open, and only where they may. */
@Service
public class FindDesk {

    public static final int LONGEST = 60;

    private final FoundNames names;
    private final Places places;
    private final Clock clock;

    FindDesk(FoundNames names, Places places, Clock clock) {
        this.names = names;
        this.places = places;
        this.clock = clock;
    }

    /**
     * @param below look below this unit only; null for the whole scope
     * @param kinds only these; empty for all
     * @param each how many of each kind
     * @return a group for each kind of which there is something, in the order of the kinds
     */
    @Transactional(readOnly = true)
    public List<FoundGroup> find(String typed, @Nullable UnitId below, Collection<FindKind> kinds, int each) {
        TypedName name = TypedName.of(typed);
        if (name.isEmpty()) {
            return List.of();
        }
        Caller caller = Scope.required().caller();
        LocalDate today = LocalDate.ofInstant(clock.instant(), CityTime.ZONE);
        List<FoundGroup> groups = new ArrayList<>();
        for (FindKind kind : FindKind.values()) {
            List<UnitId> held = caller.unitsWith(kind.readers());
            if (!held.isEmpty() && (kinds.isEmpty() || kinds.contains(kind))) {
                List<FoundNames.Row> rows = names.of(kind, name, below, held, today, each);
                if (!rows.isEmpty()) {
                    groups.add(group(kind, rows));
                }
            }
        }
        return placed(groups);
    }

    private static FoundGroup group(FindKind kind, List<FoundNames.Row> rows) {
        long total = rows.getFirst().total();
        return new FoundGroup(
                kind,
                rows.stream().map(FoundNames.Row::found).toList(),
                Math.min(total, FoundNames.MOST),
                total < FoundNames.MOST);
    }

    /** The ways down to all of them are read at once. */
    private List<FoundGroup> placed(List<FoundGroup> groups) {
        Map<UnitId, List<Place>> ways = places.lineages(groups.stream()
                .flatMap(group -> group.items().stream())
                .map(Found::unit)
                .collect(Collectors.toSet()));
        return groups.stream()
                .map(group -> new FoundGroup(
                        group.kind(),
                        group.items().stream()
                                .map(found -> found.at(ways.getOrDefault(found.unit(), List.of())))
                                .toList(),
                        group.total(),
                        group.exact()))
                .toList();
    }
}
