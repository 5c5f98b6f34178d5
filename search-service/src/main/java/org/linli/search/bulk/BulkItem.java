package org.linli.search.bulk;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.platform.web.ProblemException;
import org.linli.platform.web.Version;
import org.linli.search.opinion.OpinionId;
import org.springframework.http.HttpStatus;

/**
 * One opinion of an action.
 *
 * @param position from 0
 * @param version of the opinion when the action began
 * @param versionAfter that came of it, once it is done
 * @param why it was refused
 */
public record BulkItem(
        BulkActionId action,
        int position,
        OpinionId opinion,
        long version,
        BulkOutcome outcome,
        @Nullable Long versionAfter,
        @Nullable Instant doneAt,
        @Nullable Why why) {

    /** A message, to be said in the reader's language. */
    public record Why(String key, List<String> arguments) {

        static Why of(ProblemException problem) {
            if (problem.fields().isEmpty()) {
                return new Why("problem." + problem.slug() + ".detail", texts(problem.arguments()));
            }
            ProblemException.Field first = problem.fields().getFirst();
            return new Why(first.key(), texts(first.arguments()));
        }

        private static List<String> texts(List<Object> arguments) {
            return arguments.stream().map(String::valueOf).toList();
        }
    }

    BulkItem done(Version after, Instant now) {
        return with(BulkOutcome.DONE, after.value(), now, null);
    }

    BulkItem notDone(ProblemException problem) {
        return isChanged(problem)
                ? with(BulkOutcome.CHANGED_MEANWHILE, null, null, null)
                : with(BulkOutcome.REFUSED, null, null, Why.of(problem));
    }

    BulkItem undone() {
        return with(BulkOutcome.UNDONE, versionAfter, doneAt, null);
    }

    BulkItem notUndone(ProblemException problem) {
        return isChanged(problem)
                ? with(BulkOutcome.CHANGED_SINCE, versionAfter, doneAt, null)
                : with(BulkOutcome.UNDO_REFUSED, versionAfter, doneAt, Why.of(problem));
    }

    private static boolean isChanged(ProblemException problem) {
        return problem.status() == HttpStatus.PRECONDITION_FAILED;
    }

    private BulkItem with(BulkOutcome became, @Nullable Long after, @Nullable Instant at, @Nullable Why because) {
        return new BulkItem(action, position, opinion, version, became, after, at, because);
    }
}
