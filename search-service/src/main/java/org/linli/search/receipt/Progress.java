package org.linli.search.receipt;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linli.platform.places.UnitId;
import org.linli.search.opinion.OpinionId;
import org.linli.search.opinion.OpinionState;

/**
 * What became of an opinion, as far as whoever holds its receipt may know. Neither its words nor who said them.
 *
 * @param reply the official answer, once there is one
 * @param receivedAt when the resident said it
 * @param reason why nothing comes of it; absent unless it was declined
 */
public record Progress(
        OpinionId opinion,
        UnitId place,
        OpinionState state,
        @Nullable String category,
        @Nullable String reply,
        Instant receivedAt,
        @Nullable Instant answeredAt,
        @Nullable String reason) {}
