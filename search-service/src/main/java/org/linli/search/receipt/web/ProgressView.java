package org.linli.search.receipt.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.platform.places.Place;
import org.linli.search.opinion.OpinionState;
import org.linli.search.receipt.Progress;

/** What became of an opinion, for whoever holds its receipt. */
@Schema(name = "OpinionProgress")
record ProgressView(
        OpinionState state,
        @Nullable String category,

        @Schema(description = "Names from the city down to the place it is about", example = "东营市/东城街道/幸福社区")
        String place,

        @Schema(description = "The official answer, once there is one") @Nullable
        String reply,

        @Schema(description = "When it was said") Instant receivedAt,
        @Nullable Instant answeredAt,

        @Schema(description = "Why nothing comes of it; absent unless it was declined") @Nullable
        String reason) {

    static ProgressView of(Progress progress, List<Place> lineage) {
        return new ProgressView(
                progress.state(),
                progress.category(),
                lineage.stream().map(Place::name).collect(Collectors.joining("/")),
                progress.reply(),
                progress.receivedAt(),
                progress.answeredAt(),
                progress.reason());
    }
}
