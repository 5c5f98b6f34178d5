package org.linli.search.bulk.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.search.bulk.BulkAction;
import org.linli.search.bulk.BulkDesk;
import org.linli.search.bulk.BulkItem;
import org.linli.search.bulk.BulkOutcome;
import org.linli.search.bulk.BulkPreview;
import org.linli.search.bulk.Candidate;
import org.linli.search.opinion.OpinionState;
import org.linli.search.opinion.Treatment;
import org.springframework.context.MessageSource;

/** What is done with many opinions, and what came of it so far. */
@Schema(name = "BulkAction")
record BulkActionView(
        UUID id,

        @Schema(description = "In whose name it was begun") UUID unit,

        @Schema(description = "Id of the account or client that began it")
        String actor,

        Treatment.Kind kind,
        @Nullable String reply,
        @Nullable String reason,
        @Nullable String category,
        @Nullable String department,
        Instant startedAt,

        @Schema(description = "How many opinions there were when it began")
        int total,

        @Schema(description = "How many came out how; those that nothing did are left out")
        List<Count> outcomes,

        @Schema(description = "Whether a job still works on it")
        boolean running,

        @Schema(description = "Does it; to be watched at /api/search/v1/jobs/{id} by whoever began it")
        UUID job,

        @Schema(description = "Takes it back; absent while nobody asked") @Nullable
        UUID undoJob,

        @Schema(description = "Until when some of it can be undone; absent when nothing can") @Nullable
        Instant undoUntil) {

    /** How many came out so. */
    @Schema(name = "BulkOutcomeCount")
    record Count(BulkOutcome outcome, int count) {}

    static BulkActionView of(BulkDesk.Shown shown) {
        BulkAction action = shown.action();
        Treatment treatment = action.treatment();
        return new BulkActionView(
                action.id().value(),
                action.unit().value(),
                action.actor(),
                treatment.kind(),
                treatment.reply(),
                treatment.reason(),
                treatment.category(),
                treatment.department(),
                action.startedAt(),
                action.total(),
                Arrays.stream(BulkOutcome.values())
                        .map(outcome -> new Count(outcome, shown.counts().of(outcome)))
                        .filter(count -> count.count() > 0)
                        .toList(),
                shown.running(),
                action.job().value(),
                action.undo() == null ? null : action.undo().value(),
                shown.undoUntil());
    }

    /** What an action would do. */
    @Schema(name = "BulkActionPreview")
    record Preview(
            @Schema(description = "How many opinions there are")
            int found,

            @Schema(description = "How many of them would be treated")
            int fitting,

            @Schema(description = "How many would be left as they are, by the state they are in")
            List<Left> others,

            @Schema(description = "How many of these for want of a category only")
            int withoutCategory,

            @Schema(description = "At most so many are treated in one go")
            int most,

            @Schema(description = "The first of those that fit, at most 20")
            List<Example> examples) {

        static Preview of(BulkPreview preview) {
            return new Preview(
                    preview.found(),
                    preview.fitting(),
                    Arrays.stream(OpinionState.values())
                            .filter(preview.others()::containsKey)
                            .map(state -> new Left(state, preview.others().getOrDefault(state, 0)))
                            .toList(),
                    preview.withoutCategory(),
                    BulkAction.MOST,
                    preview.examples().stream().map(Example::of).toList());
        }
    }

    /** How many are left as they are. */
    @Schema(name = "BulkActionLeft")
    record Left(OpinionState state, int count) {}

    /** An opinion of many. */
    @Schema(name = "BulkActionOpinion")
    record Example(
            UUID id,
            UUID place,
            OpinionState state,
            @Nullable String category,

            @Schema(description = "Title, or the beginning of what was said")
            String words) {

        static Example of(Candidate opinion) {
            return new Example(
                    opinion.id().value(),
                    opinion.place().value(),
                    opinion.state(),
                    opinion.category(),
                    opinion.words());
        }
    }

    /** What became of one of them. */
    @Schema(name = "BulkActionItem")
    record Item(
            @Schema(description = "In the order in which they are treated, from 0")
            int position,

            UUID opinion,
            BulkOutcome outcome,

            @Schema(description = "Why it was refused, in the reader's language") @Nullable
            String why,

            @Schema(description = "When it was done") @Nullable
            Instant doneAt,

            @Schema(description = "As it is now; absent when it is outside the caller's scope by now") @Nullable
            Example now) {

        static Item of(BulkDesk.ShownItem shown, MessageSource messages, Locale locale) {
            BulkItem item = shown.item();
            Candidate opinion = shown.opinion();
            BulkItem.Why why = item.why();
            return new Item(
                    item.position(),
                    item.opinion().value(),
                    item.outcome(),
                    why == null
                            ? null
                            : messages.getMessage(why.key(), why.arguments().toArray(), why.key(), locale),
                    item.doneAt(),
                    opinion == null ? null : Example.of(opinion));
        }
    }
}
