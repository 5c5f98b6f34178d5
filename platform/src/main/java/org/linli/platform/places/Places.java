package org.linli.platform.places;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The unit tree as this service knows it: a projection of org-service's events, repaired from its snapshot.
 *
 * <p>Looks at the whole tree whatever the caller's scope, since the tree itself is no secret inside a service; what is
 * answered to a caller must be asked with {@link #inScope(UnitId)} first.
 */
public interface Places {

    /** The place, whether open or closed; empty when this service has not heard of it. */
    Optional<Place> find(UnitId id);

    /** The open place with this code. Codes are unique among open places. */
    Optional<Place> findByCode(String code);

    /**
     * Open places within the subtree whose path ends in exactly these names, at most {@code limit} (1..100), in tree order.
     *
     * @param path a name, or several from above to below with a slash between: {@code 幸福社区/第一片区}
     */
    List<Place> findByPath(UnitId within, String path, int limit);

    /** Open places within the subtree that have one of these names, at most {@code limit} (1..100), in tree order. */
    List<Place> findByNames(UnitId within, Collection<String> names, int limit);

    /** Open places whose name begins so within the subtree, at most {@code limit} (1..100), in tree order. */
    List<Place> findByNameStart(UnitId within, String start, int limit);

    /** From the city down to the place itself; empty when unknown. */
    default List<Place> lineage(UnitId id) {
        return lineages(List.of(id)).getOrDefault(id, List.of());
    }

    /** The lineages of several places, asked for at once; those that are unknown are left out. */
    Map<UnitId, List<Place>> lineages(Collection<UnitId> ids);

    /** Open places directly below, in tree order. */
    List<Place> children(UnitId id);

    /** Whether the place is known and lies within the bound {@link org.linli.platform.scope.Scope}. */
    boolean inScope(UnitId id);

    /** The place, when it is open and within the bound scope: what a caller may name as the place of something. */
    default Optional<Place> findOpenInScope(UnitId id) {
        return find(id).filter(place -> place.validTo() == null).filter(place -> inScope(id));
    }

    /** The city: the one place without a parent; empty until the first snapshot has arrived. */
    Optional<Place> root();
}
