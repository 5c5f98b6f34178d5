package org.linli.search.saved;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.audit.AuditEntry;
import org.linli.platform.audit.AuditLog;
import org.linli.platform.places.Place;
import org.linli.platform.places.Places;
import org.linli.platform.places.UnitId;
import org.linli.platform.scope.Scope;
import org.linli.platform.start.Identifiers;
import org.linli.platform.web.ProblemException;
import org.linli.platform.web.Version;
import org.linli.search.query.OpinionFilter;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people do with searches that they keep, and how they hear what is new in them (S7). */
@Service
public class SavedSearchDesk {

    /** More than this nobody looks through. */
    static final int MOST = 50;

    private final SavedSearches searches;
    private final Matches matches;
    private final Places places;
    private final AuditLog audit;
    private final Identifiers identifiers;
    private final Clock clock;

    SavedSearchDesk(
            SavedSearches searches,
            Matches matches,
            Places places,
            AuditLog audit,
            Identifiers identifiers,
            Clock clock) {
        this.searches = searches;
        this.matches = matches;
        this.places = places;
        this.audit = audit;
        this.identifiers = identifiers;
        this.clock = clock;
    }

    /**
     * A search to be kept.
     *
     * @param unit in whose name; where absent the caller's nearest unit at or above the filter's place
     */
    public record Draft(
            @Nullable UnitId unit, String name, OpinionFilter filter, String view, boolean shared, Alert alert) {}

    /** What is new in a search. */
    public record Told(SavedSearch search, News news, long count) {}

    /**
     * Keeps a search. Opinions that were taken in before are not new in it.
     *
     * @throws ProblemException 404 when the unit or the filter's place is not within scope, 409 when the name is taken or
     *     there are fifty
     */
    @Transactional
    public SavedSearch save(Draft draft) {
        UnitId unit = unit(draft);
        searches.lockAll(caller());
        if (searches.owned(caller()) >= MOST) {
            throw ProblemException.conflict("saved-searches-many", MOST);
        }
        SavedSearch search = new SavedSearch(
                new SavedSearchId(identifiers.next()),
                unit,
                caller(),
                draft.name().strip(),
                draft.filter(),
                draft.view(),
                draft.shared(),
                draft.alert(),
                0,
                0,
                clock.instant(),
                1);
        mustBeFree(search);
        searches.add(search);
        record("saved-search.save", search);
        return search;
    }

    private UnitId unit(Draft draft) {
        UnitId place = draft.filter().place();
        if (place != null && !places.inScope(place)) {
            throw ProblemException.notFound("unit");
        }
        if (draft.unit() != null) {
            return places.findOpenInScope(draft.unit())
                    .map(Place::id)
                    .orElseThrow(() -> ProblemException.notFound("unit"));
        }
        List<UnitId> held = Scope.required().units();
        return place == null ? held.getFirst() : nearest(held, place);
    }

    private UnitId nearest(List<UnitId> held, UnitId place) {
        Set<UnitId> units = new HashSet<>(held);
        return places.lineage(place).reversed().stream()
                .map(Place::id)
                .filter(units::contains)
                .findFirst()
                .orElseGet(held::getFirst);
    }

    /** One's own and those that are shared within scope, the newest first. */
    @Transactional(readOnly = true)
    public List<SavedSearch> list(@Nullable UUID before, int limit) {
        return searches.list(caller(), before, limit);
    }

    /** @throws ProblemException 404 when there is none, or it is another's and not shared */
    @Transactional(readOnly = true)
    public SavedSearch get(SavedSearchId id) {
        return searches.find(id, caller()).orElseThrow(() -> ProblemException.notFound("saved-search"));
    }

    /**
     * Renames it, shares it, sets its alert. An alert that is set begins now: nobody is told of a year.
     *
     * @throws ProblemException 404, 409 when it is another's or the name is taken, 412 when it has changed meanwhile
     */
    @Transactional
    public SavedSearch change(SavedSearchId id, Version seen, SavedSearch.Change change) {
        searches.lockAll(caller());
        SavedSearch before = locked(id);
        SavedSearch changed = before.changed(change, seen);
        mustBeFree(changed);
        searches.save(changed);
        if (before.alert() == Alert.NEVER && changed.alert() != Alert.NEVER) {
            searches.beginAfter(id, matches.last(id));
        }
        record("saved-search.change", changed);
        return changed;
    }

    /** @throws ProblemException 404, 409 when it is another's, 412 when it has changed meanwhile */
    @Transactional
    public void remove(SavedSearchId id, Version seen) {
        SavedSearch search = locked(id);
        search.mustBeMine();
        seen.mustBe(search.version());
        searches.remove(id);
        record("saved-search.remove", search);
    }

    /**
     * What one was told and has not seen, of one's own searches, as far as one's scope reaches now: of a unit that one
     * left one hears nothing.
     */
    @Transactional(readOnly = true)
    public List<Told> news() {
        return searches.alerting(caller()).stream()
                .filter(search -> search.toldNo() > search.seenNo())
                .map(search -> new Told(
                        search, new News(search.id(), search.seenNo(), search.toldNo()), matches.unseen(search)))
                .filter(told -> told.count() > 0)
                .toList();
    }

    /**
     * Says that what was new up to a match was seen.
     *
     * @throws ProblemException 404, 409 when it is another's, 422 when nobody was told of that yet
     */
    @Transactional
    public void seen(SavedSearchId id, long until) {
        SavedSearch search = locked(id);
        search.mustBeMine();
        if (until > search.toldNo()) {
            throw ProblemException.invalid("/until", "saved.not-told-yet");
        }
        searches.seen(id, until);
    }

    private SavedSearch locked(SavedSearchId id) {
        return searches.lock(id, caller()).orElseThrow(() -> ProblemException.notFound("saved-search"));
    }

    private void mustBeFree(SavedSearch search) {
        if (searches.nameTaken(caller(), search.name(), search.id())) {
            throw ProblemException.conflict("saved-search-named", search.name());
        }
    }

    /** Neither name nor words: what somebody looks for may name a person. */
    private void record(String action, SavedSearch search) {
        audit.record(new AuditEntry(
                action,
                "saved-search",
                search.id().toString(),
                search.unit(),
                Map.of("shared", search.shared(), "alert", search.alert().name())));
    }

    private static String caller() {
        return Scope.required().caller().subject();
    }
}
