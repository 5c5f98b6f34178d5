package org.linli.search.index;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An opinion as the index knows it; the fields are explained in {@code elasticsearch/opinions.json}. Nothing of the
 * person who said it.
 *
 * @param places the unit and all above it
 * @param placeAt the same by level, the city at {@code 0}
 * @param category every level of the path
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record OpinionDocument(
        UUID id,
        List<UUID> places,
        @JsonProperty("place_at") @Nullable Map<String, UUID> placeAt,
        List<String> category,
        String channel,
        @Nullable String department,
        String state,
        String source,
        @JsonProperty("received_at") String receivedAt,
        @Nullable String title,
        String text,
        @Nullable String reply) {

    private static final String LEVEL = "/";

    /** As an index of this definition takes it. */
    OpinionDocument asOf(int definition) {
        return definition >= IndexDefinition.PLACES_BY_LEVEL
                ? this
                : new OpinionDocument(
                        id, places, null, category, channel, department, state, source, receivedAt, title, text, reply);
    }

    static Map<String, UUID> byLevel(List<UUID> places) {
        Map<String, UUID> levels = new LinkedHashMap<>();
        places.forEach(place -> levels.put(Integer.toString(levels.size()), place));
        return levels;
    }

    /** {@code 城建/道路/坑洼} → 城建, 城建/道路, 城建/道路/坑洼. */
    static List<String> levels(@Nullable String category) {
        List<String> levels = new ArrayList<>();
        if (category != null) {
            for (int at = category.indexOf(LEVEL); at >= 0; at = category.indexOf(LEVEL, at + 1)) {
                levels.add(category.substring(0, at));
            }
            levels.add(category);
        }
        return levels;
    }

    /** The ids in an ltree path of {@link org.linli.platform.places.UnitId#label() labels}. */
    static List<UUID> placesOf(String path) {
        return List.of(path.split("\\.")).stream().map(OpinionDocument::uuid).toList();
    }

    /** Whole milliseconds, as Elasticsearch sorts them. */
    static String written(Instant instant) {
        String written = instant.truncatedTo(ChronoUnit.MILLIS).toString();
        return written.contains(".") ? written : written.replace("Z", ".000Z");
    }

    private static UUID uuid(String label) {
        return new UUID(Long.parseUnsignedLong(label, 0, 16, 16), Long.parseUnsignedLong(label, 16, 32, 16));
    }
}
