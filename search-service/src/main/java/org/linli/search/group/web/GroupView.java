package org.linli.search.group.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.linli.platform.places.UnitId;
import org.linli.platform.places.web.PlaceStep;
import org.linli.search.group.GroupDesk;
import org.linli.search.group.GroupStep;
import org.linli.search.group.IssueGroup;
import org.linli.search.opinion.Opinion;
import org.linli.search.opinion.OpinionState;

/** A group with its opinions. */
@Schema(name = "Group")
record GroupView(
        UUID id,
        String title,

        @Schema(description = "The lowest unit above all its opinions") @Nullable
        PlaceStep place,

        @Schema(description = "How many opinions it has, whatever became of them")
        int members,

        Instant confirmedAt,

        @Schema(description = "When its last opinion left it; absent while it has any") @Nullable
        Instant dissolvedAt,

        @Schema(description = "Its opinions within the caller's scope, in the order in which they were taken in")
        List<Member> opinions) {

    /** One of its opinions. */
    @Schema(name = "GroupMember")
    record Member(
            UUID id,
            @Nullable PlaceStep place,
            OpinionState state,
            @Nullable String category,
            Instant receivedAt,
            @Nullable String title,

            @Schema(description = "The beginning of what was said, at most 200 characters")
            String text) {

        private static final int SHOWN = 200;

        static Member of(Opinion opinion, Function<UnitId, @Nullable PlaceStep> place) {
            String text = opinion.text();
            int shown = Math.min(SHOWN, text.codePointCount(0, text.length()));
            return new Member(
                    opinion.id().value(),
                    place.apply(opinion.place()),
                    opinion.state(),
                    opinion.category(),
                    opinion.receivedAt(),
                    opinion.title(),
                    text.substring(0, text.offsetByCodePoints(0, shown)));
        }
    }

    /** A group without its opinions. */
    @Schema(name = "ListedGroup")
    record Listed(UUID id, String title, @Nullable PlaceStep place, int members, Instant confirmedAt) {

        static Listed of(IssueGroup group, Function<UnitId, @Nullable PlaceStep> place) {
            return new Listed(
                    group.id().value(),
                    group.title(),
                    place.apply(group.place()),
                    group.members(),
                    group.confirmedAt());
        }
    }

    /** One thing that happened to a group. */
    @Schema(name = "GroupTimelineEntry")
    record Happened(
            long version,
            GroupStep.What what,
            Instant at,

            @Schema(description = "Id of the account or client that did it")
            String actor,

            @Schema(description = "The unit in whose name") @Nullable
            PlaceStep unit,

            @Schema(description = "How many opinions it was about")
            int count,

            @Schema(description = "The group that was split off, came into this one, or took this one in") @Nullable
            UUID other) {

        static Happened of(GroupStep step, Function<UnitId, @Nullable PlaceStep> place) {
            return new Happened(
                    step.version(),
                    step.what(),
                    step.at(),
                    step.actor(),
                    place.apply(step.unit()),
                    step.count(),
                    step.other() == null ? null : step.other().value());
        }
    }

    static GroupView of(GroupDesk.Shown shown, Function<UnitId, @Nullable PlaceStep> place) {
        IssueGroup group = shown.group();
        return new GroupView(
                group.id().value(),
                group.title(),
                place.apply(group.place()),
                group.members(),
                group.confirmedAt(),
                group.dissolvedAt(),
                shown.opinions().stream()
                        .map(opinion -> Member.of(opinion, place))
                        .toList());
    }
}
