package org.linli.search.saved;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linli.platform.places.UnitId;
import org.linli.platform.scope.Scope;
import org.linli.platform.web.ProblemException;
import org.linli.platform.web.Version;
import org.linli.search.query.OpinionFilter;

/**
 * A search that somebody keeps under a name (常用查询, S7). It belongs to whoever saved it, in the unit in whose name they
 * did: once that unit is outside their scope they neither see it nor hear of it. It may be shared with all who see the
 * unit. Its owner is told what is new in it, and says when that was seen.
 *
 * @param owner id of the account, never a name
 * @param view the address of the list that shows it, without host and path
 * @param toldNo number of the last match its owner was told of
 * @param seenNo number of the last match its owner has seen
 */
public record SavedSearch(
        SavedSearchId id,
        UnitId unit,
        String owner,
        String name,
        OpinionFilter filter,
        String view,
        boolean shared,
        Alert alert,
        long toldNo,
        long seenNo,
        Instant createdAt,
        long version) {

    /** What may be changed of it; what is absent stays. */
    public record Change(
            @Nullable String name,
            @Nullable Boolean shared,
            @Nullable Alert alert) {}

    /** Whether it is the caller's. */
    public boolean mine() {
        return owner.equals(Scope.required().caller().subject());
    }

    /** @throws ProblemException 409 when it is somebody else's, 412 when it has changed since {@code seen} */
    SavedSearch changed(Change change, Version seen) {
        mustBeMine();
        seen.mustBe(version);
        return new SavedSearch(
                id,
                unit,
                owner,
                change.name() == null ? name : change.name(),
                filter,
                view,
                change.shared() == null ? shared : change.shared(),
                change.alert() == null ? alert : change.alert(),
                toldNo,
                seenNo,
                createdAt,
                version + 1);
    }

    /** @throws ProblemException 409 when it is somebody else's */
    void mustBeMine() {
        if (!mine()) {
            throw ProblemException.conflict("saved-search-of-another", name);
        }
    }
}
