package org.linli.search.hot;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.platform.places.UnitId;

/**
 * Something of which enough was said in a period to look at it.
 *
 * @param place district, street or community
 * @param path of the place, as in {@link org.linli.platform.places.Place#path}
 * @param category of a group the one most of it has
 */
record Found(
        HotSubject subject,
        UnitId place,
        String path,
        @Nullable String category,
        Tally tally) {

    /** Fewer are nothing that a ranking should hold. */
    static final int FEWEST = 3;

    /** So much of it at one place, in tenths, is that place's own. */
    private static final int MOST_OF_IT = 7;

    /**
     * Told once, and as closely as it can be told: what a street has by one of its communities, or an area by one group,
     * is left to that community or group.
     */
    static List<Found> toldOnce(Collection<Found> found) {
        List<Found> kept = new ArrayList<>();
        Map<String, List<Found>> alike = found.stream()
                .filter(one -> one.category != null)
                .collect(Collectors.groupingBy(one -> Objects.requireNonNull(one.category)));
        for (Found one : found) {
            if (alike.getOrDefault(one.category, List.of()).stream().noneMatch(other -> other.isMostOf(one))) {
                kept.add(one);
            }
        }
        return kept;
    }

    private boolean isMostOf(Found whole) {
        return isWithin(whole) && tally.received() * 10L >= whole.tally.received() * (long) MOST_OF_IT;
    }

    /** Strictly: a group lies within the category of its own place, a category within that of a place above. */
    private boolean isWithin(Found whole) {
        if (whole.subject.kind() == HotSubject.Kind.GROUP) {
            return false;
        }
        boolean below = path.startsWith(whole.path + ".");
        return below || (subject.kind() == HotSubject.Kind.GROUP && path.equals(whole.path));
    }
}
