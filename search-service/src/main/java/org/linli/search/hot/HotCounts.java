package org.linli.search.hot;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How many hot issues a ranking would show, each counted under the other filters.
 *
 * @param levels by exact level
 * @param countedAt when anything within the caller's scope was last counted; absent before that
 */
public record HotCounts(
        Map<HeatLevel, Long> levels,
        Map<Attention, Long> attentions,
        Map<HotSubject.Kind, Long> kinds,
        @Nullable Instant countedAt) {}
