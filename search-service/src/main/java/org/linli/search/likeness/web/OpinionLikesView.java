package org.linli.search.likeness.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.search.likeness.NearDuplicates;
import org.linli.search.opinion.Channel;
import org.linli.search.opinion.Opinion;
import org.linli.search.opinion.OpinionState;

/**
 * Opinions that may say the same as the one asked about.
 *
 * @param items first where one names the other's number, then the most alike
 */
@Schema(name = "OpinionLikes")
record OpinionLikesView(
        List<Like> items,

        @Schema(description = "False while the index is away: nothing is proposed then")
        boolean complete) {

    /** One of them. */
    @Schema(name = "OpinionLike")
    record Like(
            UUID id,

            @Schema(description = "From the district down", example = "东城区/安泰街道/梅园社区")
            String placeName,

            @Nullable String category,
            Channel channel,
            OpinionState state,
            Instant receivedAt,
            @Nullable String title,

            @Schema(description = "The beginning of what was said, at most 200 characters")
            String text,

            @Schema(description = "What both have of what either has, up to 1", example = "0.71")
            double likeness,

            @Schema(
                    description =
                            "Whether one of the two names the number of the other, as a report back about an order "
                                    + "does: they say the same, however alike they are")
            boolean numberNamed,

            @Schema(
                    description = "Whether it is the same message by another channel: the same words, and more than a "
                            + "few, within seven days, at one place or one above the other")
            boolean sameMessage) {

        private static final int SHOWN = 200;

        static Like of(NearDuplicates.Proposal proposal) {
            Opinion opinion = proposal.opinion();
            String text = opinion.text();
            int shown = Math.min(SHOWN, text.codePointCount(0, text.length()));
            return new Like(
                    opinion.id().value(),
                    proposal.placeName(),
                    opinion.category(),
                    opinion.channel(),
                    opinion.state(),
                    opinion.receivedAt(),
                    opinion.title(),
                    text.substring(0, text.offsetByCodePoints(0, shown)),
                    Math.round(proposal.likeness() * 100) / 100.0,
                    proposal.numberNamed(),
                    proposal.sameMessage());
        }
    }

    static OpinionLikesView of(NearDuplicates.Proposals found) {
        return new OpinionLikesView(found.proposals().stream().map(Like::of).toList(), found.complete());
    }
}
