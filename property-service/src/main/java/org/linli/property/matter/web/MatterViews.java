package org.linli.property.matter.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.scope.Role;
import org.linli.property.matter.Answer;
import org.linli.property.matter.Closing;
import org.linli.property.matter.ListedMatter;
import org.linli.property.matter.Matter;
import org.linli.property.matter.MatterId;
import org.linli.property.matter.MatterKind;
import org.linli.property.matter.MatterOutcome;
import org.linli.property.matter.MatterState;
import org.linli.property.matter.MatterStep;
import org.linli.property.matter.OriginKind;
import org.linli.property.place.PlaceLabel;
import org.linli.property.place.PlaceView;

/** Matters as callers see them. */
final class MatterViews {

    private MatterViews() {}

    /** A matter in a list. */
    @Schema(name = "ListedMatter")
    record Item(
            @Schema(format = "uuid", type = "string") MatterId id,

            @Schema(description = "Where it lies") PlaceView unit,

            String title,
            MatterKind kind,

            @Schema(description = "Absent for one that was entered by itself") @Nullable
            Source origin,

            MatterState state,

            @Schema(description = "Absent while it is not closed") @Nullable
            MatterOutcome outcome,

            Instant openedAt,

            @Schema(description = "Absent while it is not answered") @Nullable
            Instant answeredAt,

            @Schema(description = "Absent while it is not closed") @Nullable
            Instant closedAt) {

        static Item of(ListedMatter listed) {
            Matter matter = listed.matter();
            Answer answer = matter.answer();
            Closing closing = matter.closing();
            return new Item(
                    matter.id(),
                    PlaceView.of(listed.place()),
                    matter.title(),
                    matter.kind(),
                    Source.of(matter),
                    matter.state(),
                    closing == null ? null : closing.outcome(),
                    matter.openedAt(),
                    answer == null ? null : answer.at(),
                    closing == null ? null : closing.at());
        }
    }

    /** A matter. */
    @Schema(name = "Matter")
    record One(
            @Schema(format = "uuid", type = "string") MatterId id,

            @Schema(description = "Where it lies") PlaceView unit,

            String title,
            @Nullable String description,
            MatterKind kind,

            @Schema(description = "Absent for one that was entered by itself") @Nullable
            Source origin,

            MatterState state,

            @Schema(description = "Absent while it waits for one") @Nullable
            Answered answer,

            @Schema(description = "Absent while it is not closed") @Nullable
            MatterOutcome outcome,

            @Schema(description = "Why it could not be settled or was withdrawn") @Nullable
            String reason,

            Instant openedAt,

            @Schema(description = "Absent while it is not closed") @Nullable
            Instant closedAt,

            @Schema(description = "Rises with each change; the ETag holds it")
            long version) {

        static One of(ListedMatter listed) {
            Matter matter = listed.matter();
            Closing closing = matter.closing();
            return new One(
                    matter.id(),
                    PlaceView.of(listed.place()),
                    matter.title(),
                    matter.description(),
                    matter.kind(),
                    Source.of(matter),
                    matter.state(),
                    Answered.of(listed),
                    closing == null ? null : closing.outcome(),
                    closing == null ? null : closing.reason(),
                    matter.openedAt(),
                    closing == null ? null : closing.at(),
                    matter.version());
        }
    }

    /** What a matter came from. */
    @Schema(name = "MatterOrigin")
    record Source(
            OriginKind kind,

            @Schema(description = "Id of the group or the single opinion")
            UUID id,

            @Schema(description = "How many had said it when the matter was opened")
            int count) {

        static @Nullable Source of(Matter matter) {
            var origin = matter.origin();
            return origin == null ? null : new Source(origin.kind(), origin.id(), origin.count());
        }
    }

    /** The answer to a matter. */
    @Schema(name = "MatterAnswer")
    record Answered(
            String text,

            @Schema(description = "In which post it was given; never by whom")
            Post by,

            Instant at) {

        static @Nullable Answered of(ListedMatter listed) {
            Answer answer = listed.matter().answer();
            PlaceLabel unit = listed.answeredIn();
            return answer == null || unit == null
                    ? null
                    : new Answered(
                            answer.text(),
                            new Post(PlaceView.of(unit), answer.by().role()),
                            answer.at());
        }
    }

    /** A post: a role in a unit. */
    @Schema(name = "Post")
    record Post(PlaceView unit, Role role) {}

    /** One step in the life of a matter. */
    @Schema(name = "MatterTimelineEntry")
    record Happened(
            Instant at,
            MatterStep.What what,

            @Schema(description = "The answer, or the reason for closing or reopening") @Nullable
            String text,

            @Schema(description = "How it was closed") @Nullable
            MatterOutcome outcome,

            @Schema(description = "In which post; never by whom")
            Post by) {

        static Happened of(MatterStep step, PlaceLabel unit) {
            return new Happened(
                    step.at(),
                    step.what(),
                    step.text(),
                    step.outcome(),
                    new Post(PlaceView.of(unit), step.by().role()));
        }
    }
}
