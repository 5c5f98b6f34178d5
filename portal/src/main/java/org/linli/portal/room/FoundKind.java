package org.linli.portal.room;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A kind of things that a room shows, which the one search box finds by name.
 *
 * @param kind as search-service names it; {@code frame.find.<kind>} is its heading
 * @param address where one is shown, without host
 * @param details what the words of {@link Found#detail} begin with; null where they say nothing new
 * @param states what the words of {@link Found#state} begin with
 */
public record FoundKind(
        String kind,
        Function<Found, String> address,
        @Nullable String details,
        @Nullable String states) {}
