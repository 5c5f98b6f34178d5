package org.linli.search.bulk;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.linli.platform.jobs.JobRun;
import org.linli.platform.web.ProblemException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Goes through the opinions of an action that have come out in one way, each in a transaction of its own with what became
 * of it and how far the job is: one that is refused holds up no other, and a run that is killed goes on behind the last.
 */
@Component
class BulkWalk {

    private static final int PAGE = 200;

    private final BulkActions actions;
    private final TransactionTemplate transaction;

    BulkWalk(BulkActions actions, TransactionTemplate transaction) {
        this.actions = actions;
        this.transaction = transaction;
    }

    /** What a job is given. */
    record Input(BulkActionId action) {}

    /** How far it is; where to go on the items themselves say. */
    record At(int position) {}

    /**
     * What is done with each.
     *
     * @param takes the item after its opinion was changed
     * @param refused the item after the change was refused
     */
    record Step(UnaryOperator<BulkItem> takes, BiFunction<BulkItem, ProblemException, BulkItem> refused) {}

    /** @throws ProblemException 404 when the action is not within scope any more */
    BulkAction action(JobRun run) {
        BulkActionId id = run.input(Input.class).action();
        return within(() -> actions.find(id)).orElseThrow(() -> ProblemException.notFound("bulk-action"));
    }

    /**
     * Leads all of them out of this outcome.
     *
     * @param ends the outcomes that the step leads to
     */
    void go(JobRun run, BulkAction action, BulkOutcome from, Collection<BulkOutcome> ends, Step step) {
        BulkCounts before = counts(action);
        int done = ends.stream().mapToInt(before::of).sum();
        int total = done + before.of(from);
        for (List<BulkItem> page = next(action, from); !page.isEmpty(); page = next(action, from)) {
            for (BulkItem item : page) {
                done++;
                one(run, item, step, done, total);
            }
        }
        run.result(counts(action).outcomes());
    }

    private void one(JobRun run, BulkItem item, Step step, int done, int total) {
        try {
            keep(run, () -> step.takes().apply(item), done, total);
        } catch (ProblemException refused) {
            keep(run, () -> step.refused().apply(item, refused), done, total);
        }
    }

    private void keep(JobRun run, Supplier<BulkItem> step, int done, int total) {
        transaction.executeWithoutResult(_ -> {
            BulkItem after = step.get();
            actions.save(after);
            run.checkpoint(new At(after.position()), done, total);
        });
    }

    private List<BulkItem> next(BulkAction action, BulkOutcome from) {
        return within(() -> actions.items(action.id(), from, -1, PAGE));
    }

    private BulkCounts counts(BulkAction action) {
        Map<BulkActionId, BulkCounts> counts = within(() -> actions.counts(List.of(action.id())));
        return counts.getOrDefault(action.id(), BulkCounts.NONE);
    }

    private <T> T within(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(_ -> work.get()));
    }
}
