package org.linli.search.query;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.search.opinion.Opinion;

/**
 * What was found.
 *
 * @param next cursor of the next page; absent on the last
 * @param total how many there are; at least so many when not exact
 * @param understood the query as it was read
 * @param notice stable code of what is different from usual; absent when nothing is
 */
public record SearchAnswer(
        List<Found> hits,
        @Nullable String next,
        long total,
        boolean exact,
        List<Facet> facets,
        Understood understood,
        @Nullable Notice notice) {

    /** Something the caller should know about the answer. */
    public enum Notice {
        /** Elasticsearch is away: PostgreSQL answers, by time, without ranking and facets. */
        WITHOUT_INDEX("search-without-index"),
        /** As before, and only the newest opinions could be looked at in the time there is. */
        NEWEST_ONLY("search-newest-only");

        private final String code;

        Notice(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    /** An opinion within scope, with what matched in it. */
    public record Found(
            Opinion opinion, String placeName, List<Fragment> title, List<Fragment> text, List<Fragment> reply) {}

    /** A stretch of a field, in segments that matched or did not. */
    public record Fragment(List<Segment> segments) {}

    /** @param hit whether it matched */
    public record Segment(String text, boolean hit) {}
}
