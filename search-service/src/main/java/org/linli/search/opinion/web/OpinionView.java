package org.linli.search.opinion.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.places.web.PlaceStep;
import org.linli.search.opinion.Channel;
import org.linli.search.opinion.Opinion;
import org.linli.search.opinion.OpinionDesk;
import org.linli.search.opinion.OpinionState;

/** An opinion as it is shown: contacts masked. */
@Schema(name = "Opinion")
record OpinionView(
        UUID id,
        UUID place,

        @Schema(description = "From the city down to the place itself")
        List<PlaceStep> lineage,

        String source,
        @Nullable String externalId,
        Channel channel,
        @Nullable String category,
        @Nullable String department,
        @Nullable String title,
        String text,
        @Nullable String reply,
        OpinionState state,
        Instant receivedAt,
        @Nullable Instant answeredAt,

        @Schema(description = "Masked; absent when none was given", example = "李＊＊") @Nullable
        String contactName,

        @Schema(description = "Masked; absent when none was given", example = "138****5678") @Nullable
        String contactTelephone,

        @Nullable Integer likes,
        @Nullable Integer dislikes,

        @Schema(description = "Where it is about: degrees north of CGCS2000, four decimals; absent when not told")
        @Nullable
        BigDecimal latitude,

        @Schema(description = "Degrees east; absent when not told") @Nullable
        BigDecimal longitude,

        @Schema(description = "The group of opinions that say the same to which it belongs; absent when to none")
        @Nullable
        UUID group,

        @Schema(description = "The matter of property-service that it follows; absent while it is adopted into none")
        @Nullable
        UUID matter,

        @Schema(description = "When it was taken in here") Instant createdAt,

        @Schema(description = "Until when the last step can be undone; absent when there is none, or it is too late")
        @Nullable
        Instant undoUntil) {

    static OpinionView of(OpinionDesk.Shown shown) {
        Opinion opinion = shown.opinion();
        return new OpinionView(
                opinion.id().value(),
                opinion.place().value(),
                PlaceStep.lineage(shown.lineage()),
                opinion.source(),
                opinion.externalId(),
                opinion.channel(),
                opinion.category(),
                opinion.department(),
                opinion.title(),
                opinion.text(),
                opinion.reply(),
                opinion.state(),
                opinion.receivedAt(),
                opinion.answeredAt(),
                shown.contactName(),
                shown.contactTelephone(),
                opinion.likes(),
                opinion.dislikes(),
                opinion.point() == null ? null : opinion.point().latitude(),
                opinion.point() == null ? null : opinion.point().longitude(),
                opinion.group() == null ? null : opinion.group().value(),
                opinion.matter() == null ? null : opinion.matter().value(),
                opinion.createdAt(),
                shown.undoUntil());
    }
}
