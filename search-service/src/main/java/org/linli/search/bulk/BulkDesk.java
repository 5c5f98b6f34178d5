package org.linli.search.bulk;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.platform.audit.AuditEntry;
import org.linli.platform.audit.AuditLog;
import org.linli.platform.jobs.JobId;
import org.linli.platform.jobs.Jobs;
import org.linli.platform.places.Places;
import org.linli.platform.places.UnitId;
import org.linli.platform.scope.Scope;
import org.linli.platform.start.Identifiers;
import org.linli.platform.web.ProblemException;
import org.linli.search.opinion.OpinionId;
import org.linli.search.opinion.OpinionPlaces;
import org.linli.search.opinion.Treatment;
import org.linli.search.query.Gathering;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** What a clerk does with many opinions at once: looks at what it would do, begins it, sees what came of it, undoes it. */
@Service
public class BulkDesk {

    /**
     * An action and what came of it so far.
     *
     * @param running whether a job still works on it
     * @param undoUntil until when some of it can be undone; absent when nothing can
     */
    public record Shown(
            BulkAction action,
            BulkCounts counts,
            boolean running,
            @Nullable Instant undoUntil) {}

    /** An opinion of an action; without it when that is out of the caller's scope by now. */
    public record ShownItem(BulkItem item, @Nullable Candidate opinion) {}

    private final BulkActions actions;
    private final Gathering gathering;
    private final Jobs jobs;
    private final Places places;
    private final AuditLog audit;
    private final TransactionTemplate transaction;
    private final Identifiers identifiers;
    private final Clock clock;

    BulkDesk(
            BulkActions actions,
            Gathering gathering,
            Jobs jobs,
            Places places,
            AuditLog audit,
            TransactionTemplate transaction,
            Identifiers identifiers,
            Clock clock) {
        this.actions = actions;
        this.gathering = gathering;
        this.jobs = jobs;
        this.places = places;
        this.audit = audit;
        this.transaction = transaction;
        this.identifiers = identifiers;
        this.clock = clock;
    }

    /**
     * Says what an action would do, and does nothing. Its words may still be missing; those that are there are looked at.
     *
     * @throws ProblemException 422 when the words break a rule or there are more than {@value BulkAction#MOST}, 404 when
     *     the filter's place is not within scope, 503 for a search while the index is away
     */
    public BulkPreview preview(Chosen chosen, Treatment treatment) {
        if (treatment.hasWords()) {
            treatment.mustBeProper();
        }
        List<OpinionId> ids = ids(chosen);
        return BulkPreview.of(within(() -> actions.candidates(ids)), treatment);
    }

    /**
     * Begins it with those that fit now. Whatever becomes of them meanwhile, no others are treated.
     *
     * @param expected how many fitted in the preview; absent when nobody looked
     * @throws ProblemException as for the preview; 409 when none fits, or not as many as expected
     */
    @Transactional
    public Shown start(Chosen chosen, Treatment treatment, @Nullable Integer expected) {
        treatment.mustBeProper();
        List<Candidate> fitting = actions.candidates(ids(chosen)).stream()
                .filter(each -> each.fits(treatment))
                .toList();
        if (fitting.isEmpty()) {
            throw ProblemException.conflict("bulk-without-opinions");
        }
        if (expected != null && expected != fitting.size()) {
            throw ProblemException.conflict("bulk-others-fit", expected, fitting.size());
        }
        BulkActionId id = new BulkActionId(identifiers.next());
        UnitId unit = unit(chosen, fitting);
        BulkAction action = new BulkAction(
                id,
                unit,
                Scope.required().caller().subject(),
                treatment,
                fitting.size(),
                jobs.submit(BulkJob.KIND, unit, new BulkWalk.Input(id)),
                null,
                clock.instant());
        actions.add(action, fitting);
        record("bulk-action.start", action, action.total());
        return new Shown(action, BulkCounts.NONE.with(BulkOutcome.WAITING, action.total(), null), true, null);
    }

    /**
     * Begins to take back what is done and has not been changed since, as whoever asks.
     *
     * @throws ProblemException 404 when there is none within scope; 409 while a job works on it, or when nothing is left
     *     that could be undone
     */
    @Transactional
    public Shown undo(BulkActionId id) {
        BulkAction action = actions.lock(id).orElseThrow(BulkDesk::unknown);
        if (!jobs.open(action.jobs()).isEmpty()) {
            throw ProblemException.conflict("bulk-running");
        }
        BulkCounts counts = counts(action);
        Instant until = counts.undoUntil(clock.instant());
        if (until == null) {
            throw ProblemException.conflict("bulk-nothing-to-undo");
        }
        JobId job = jobs.submit(BulkUndoJob.KIND, action.unit(), new BulkWalk.Input(id));
        actions.undoneBy(id, job);
        record("bulk-action.undo", action, counts.of(BulkOutcome.DONE));
        return new Shown(action.undoneBy(job), counts, true, until);
    }

    /** @throws ProblemException 404 when there is none within scope */
    @Transactional(readOnly = true)
    public Shown get(BulkActionId id) {
        return shown(List.of(actions.find(id).orElseThrow(BulkDesk::unknown))).getFirst();
    }

    /** Those of the units within scope, the newest first. */
    @Transactional(readOnly = true)
    public List<Shown> list(@Nullable UUID before, int limit) {
        return shown(actions.list(before, limit));
    }

    /**
     * In the order in which they are treated.
     *
     * @param outcome only these; absent for all
     * @param behind only what stands behind this position
     * @throws ProblemException 404 when there is no such action within scope
     */
    @Transactional(readOnly = true)
    public List<ShownItem> items(BulkActionId id, @Nullable BulkOutcome outcome, int behind, int limit) {
        BulkAction action = actions.find(id).orElseThrow(BulkDesk::unknown);
        List<BulkItem> items = actions.items(action.id(), outcome, behind, limit);
        Map<OpinionId, Candidate> opinions = actions
                .candidates(items.stream().map(BulkItem::opinion).toList())
                .stream()
                .collect(Collectors.toMap(Candidate::id, Function.identity()));
        return items.stream()
                .map(item -> new ShownItem(item, opinions.get(item.opinion())))
                .toList();
    }

    private List<Shown> shown(List<BulkAction> found) {
        Map<BulkActionId, BulkCounts> counts =
                actions.counts(found.stream().map(BulkAction::id).toList());
        Set<JobId> open = jobs.open(
                found.stream().flatMap(action -> action.jobs().stream()).toList());
        Instant now = clock.instant();
        return found.stream()
                .map(action -> {
                    BulkCounts counted = counts.getOrDefault(action.id(), BulkCounts.NONE);
                    boolean running = action.jobs().stream().anyMatch(open::contains);
                    return new Shown(action, counted, running, counted.undoUntil(now));
                })
                .toList();
    }

    private BulkCounts counts(BulkAction action) {
        return actions.counts(List.of(action.id())).getOrDefault(action.id(), BulkCounts.NONE);
    }

    private List<OpinionId> ids(Chosen chosen) {
        return switch (chosen) {
            case Chosen.These(List<OpinionId> opinions) -> opinions;
            case Chosen.Found found -> {
                Gathering.Gathered gathered = gathering.all(found.filter(), BulkAction.MOST);
                if (gathered.total() > BulkAction.MOST) {
                    throw ProblemException.invalid("/filter", "bulk.too-many", gathered.total(), BulkAction.MOST);
                }
                yield gathered.ids();
            }
        };
    }

    /** The nearest unit of one's own at or above where one looked, or above the first opinion. */
    private UnitId unit(Chosen chosen, List<Candidate> fitting) {
        UnitId looked = chosen instanceof Chosen.Found found ? found.filter().place() : null;
        UnitId place = looked == null ? fitting.getFirst().place() : looked;
        Scope scope = Scope.required();
        return new OpinionPlaces(places, scope)
                .unitAbove(place)
                .orElseGet(() -> scope.units().getFirst());
    }

    /** Without words: they may speak of somebody. */
    private void record(String what, BulkAction action, int opinions) {
        audit.record(new AuditEntry(
                what,
                "bulk-action",
                action.id().toString(),
                action.unit(),
                Map.of("kind", action.treatment().kind().name(), "opinions", opinions)));
    }

    private <T> T within(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(_ -> work.get()));
    }

    private static ProblemException unknown() {
        return ProblemException.notFound("bulk-action");
    }
}
