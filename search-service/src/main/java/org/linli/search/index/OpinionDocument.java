package org.linli.search.index;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.platform.calendar.CityTime;

/**
 * An opinion as the index knows it; the fields are explained in {@code elasticsearch/opinions.json}. Nothing of the
 * person who said it.
 *
 * @param places the unit and all above it
 * @param category every level of the path
 * @param shortcuts absent in an index of an earlier definition
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record OpinionDocument(
        UUID id,
        List<UUID> places,
        List<String> category,
        String channel,
        @Nullable String department,
        String state,
        String source,
        @JsonProperty("received_at") String receivedAt,
        @Nullable String title,
        String text,
        @Nullable String reply,
        @JsonUnwrapped @Nullable Shortcuts shortcuts) {

    private static final String LEVEL = "/";

    /**
     * What the document says already, said once more in the form in which it is found, counted and put in order at less
     * cost: one value a document where there are several, numbers instead of names, one text instead of three.
     *
     * @param placeAt the unit and all above it by level, the city at {@code 0}
     * @param categoryAt the first levels of the category path by level
     * @param month {@code 2026-11}, by the city's time
     * @param idHigh first half of the id
     * @param idLow second half
     * @param said the title twice, the text and the reply, which is how much each of them weighs
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Shortcuts(
            @JsonProperty("place_at") Map<String, UUID> placeAt,
            @JsonProperty("category_at") Map<String, String> categoryAt,
            String month,
            @JsonProperty("id_high") long idHigh,
            @JsonProperty("id_low") long idLow,
            List<String> said) {}

    /** As an index of this definition takes it. */
    OpinionDocument asOf(int definition) {
        return definition >= IndexDefinition.SHORTCUTS
                ? this
                : new OpinionDocument(
                        id, places, category, channel, department, state, source, receivedAt, title, text, reply, null);
    }

    static Shortcuts shortcuts(
            UUID id,
            List<UUID> places,
            List<String> category,
            Instant receivedAt,
            @Nullable String title,
            String text,
            @Nullable String reply) {
        return new Shortcuts(
                byLevel(places),
                byLevel(category.subList(0, Math.min(category.size(), AnsweringIndex.CATEGORY_LEVELS))),
                YearMonth.from(receivedAt.atZone(CityTime.ZONE)).toString(),
                id.getMostSignificantBits(),
                id.getLeastSignificantBits(),
                Stream.of(title, title, text, reply).flatMap(Stream::ofNullable).toList());
    }

    private static <T> Map<String, T> byLevel(List<T> path) {
        Map<String, T> levels = new LinkedHashMap<>();
        path.forEach(step -> levels.put(Integer.toString(levels.size()), step));
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
