package org.linli.search.group.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.linli.platform.places.UnitId;
import org.linli.platform.places.web.PlaceStep;
import org.linli.search.group.Adoption;
import org.linli.search.group.GroupDesk;
import org.linli.search.group.GroupStep;
import org.linli.search.group.IssueGroup;
import org.linli.search.group.ListedGroup;
import org.linli.search.matter.MatterStanding;
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

        @Schema(
                description = "OPEN; ADOPTING while a matter was asked for and it is not known yet that there is one; "
                        + "ADOPTED while its opinions follow one; CLOSED when that is closed")
        IssueGroup.State state,

        Instant confirmedAt,

        @Schema(description = "What it was adopted into; absent while into nothing") @Nullable
        Into adoption,

        @Nullable Waiting waiting,

        @Schema(description = "When its last opinion left it; absent while it has any") @Nullable
        Instant dissolvedAt,

        @Schema(description = "Its opinions within the caller's scope, in the order in which they were taken in")
        List<Member> opinions) {

    /** What a group was adopted into. */
    @Schema(name = "GroupAdopted")
    record Into(
            @Schema(description = "What the matter was asked for as")
            String title,

            @Nullable String description,

            @Schema(description = "Where the matter lies") @Nullable
            PlaceStep unit,

            Instant askedAt,

            @Schema(description = "The matter as property-service knows it; absent until it is known that there is one")
            @Nullable
            UUID matter,

            @Schema(
                    description =
                            "When it is asked for again by itself; absent when nobody does, and whoever may adopt is to")
            @Nullable
            Instant nextTryAt,

            @Schema(description = "Why property-service opens none, in its words") @Nullable
            String refused,

            @Schema(description = "Since when its opinions follow it") @Nullable
            Instant adoptedAt,

            @Schema(description = "How far it has come: SETTLED and DECLINED are closed")
            MatterStanding.@Nullable State standing) {

        static @Nullable Into of(@Nullable Adoption adoption, Function<UnitId, @Nullable PlaceStep> place) {
            if (adoption == null) {
                return null;
            }
            Adoption.Followed followed = adoption.followed();
            return new Into(
                    adoption.draft().title(),
                    adoption.draft().description(),
                    place.apply(adoption.draft().unit()),
                    adoption.askedAt(),
                    followed == null ? null : followed.matter().value(),
                    adoption.pending().nextTry(),
                    adoption.pending().refused(),
                    followed == null ? null : followed.since(),
                    followed == null ? null : followed.standing().state());
        }
    }

    /** A matter was asked for and nobody knows what came of it. */
    @Schema(
            name = "GroupWaiting",
            description = "A matter was asked for and nobody knows what came of it; absent otherwise")
    record Waiting(
            @Schema(
                    description =
                            "GOING_ON: it is asked for again by itself. REFUSED by property-service, or UNHEARD for "
                                    + "a day: whoever may adopt is to adopt again, in the same words or in others")
            Adoption.Waiting why,

            @Schema(description = "When a matter was asked for first")
            Instant since,

            @Schema(description = "When it is asked for again by itself; absent when nobody does") @Nullable
            Instant nextTryAt,

            @Schema(description = "Why property-service opens none, in its words; empty when it did not say") @Nullable
            String refused) {

        static @Nullable Waiting of(@Nullable Adoption adoption) {
            if (adoption == null) {
                return null;
            }
            Adoption.Pending pending = adoption.pending();
            return adoption.waiting()
                    .map(why -> new Waiting(why, pending.since(), pending.nextTry(), pending.refused()))
                    .orElse(null);
        }
    }

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
    record Listed(
            UUID id,
            String title,
            @Nullable PlaceStep place,

            @Schema(description = "From the district down", example = "东区/河滨街道")
            String placeName,

            @Schema(description = "How many opinions it has, whatever became of them")
            int members,

            IssueGroup.State state,
            Instant confirmedAt,

            @Nullable Waiting waiting) {

        static Listed of(ListedGroup listed, Function<UnitId, @Nullable PlaceStep> place) {
            IssueGroup group = listed.group();
            return new Listed(
                    group.id().value(),
                    group.title(),
                    place.apply(group.place()),
                    listed.placeName(),
                    group.members(),
                    group.state(),
                    group.confirmedAt(),
                    Waiting.of(listed.adoption()));
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
                group.state(),
                group.confirmedAt(),
                Into.of(shown.adoption(), place),
                Waiting.of(shown.adoption()),
                group.dissolvedAt(),
                shown.opinions().stream()
                        .map(opinion -> Member.of(opinion, place))
                        .toList());
    }
}
