package org.linli.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Hands opinions in and waits until they can be found. */
public final class Intake {

    private static final int AT_ONCE = 500;
    private static final int MOST_CHARACTERS = 250_000;
    private static final Duration PATIENCE = Duration.ofMinutes(30);

    private final SuiteApi api;

    public Intake(SuiteApi api) {
        this.api = api;
    }

    /**
     * Hands in what is not there yet.
     *
     * @param opinions as the API takes them, each with an external id
     * @return the opinions' ids by their external ids
     * @throws BenchFailure when one is refused
     */
    public Map<String, String> handIn(List<Map<String, Object>> opinions) {
        Map<String, String> ids = new HashMap<>();
        int from = 0;
        while (from < opinions.size()) {
            List<Map<String, Object>> part = opinions.subList(from, endOfPart(opinions, from));
            from += part.size();
            for (JsonNode item : api.post("/api/search/v1/opinions/batch", Map.of("opinions", part))
                    .path("items")) {
                if (item.path("result").asString().equals("REFUSED")) {
                    throw new BenchFailure("An opinion was refused: " + item);
                }
                ids.put(
                        String.valueOf(part.get(item.path("index").asInt()).get("externalId")),
                        item.path("id").asString());
            }
        }
        return ids;
    }

    /** As many as a request may hold: the gateway takes 1 MiB, a character three bytes of it. */
    private static int endOfPart(List<Map<String, Object>> opinions, int from) {
        int to = from;
        int characters = 0;
        while (to < opinions.size() && to - from < AT_ONCE) {
            characters += opinions.get(to).toString().length();
            if (characters > MOST_CHARACTERS && to > from) {
                break;
            }
            to++;
        }
        return to;
    }

    /** Waits until so many opinions of the source are found. */
    public void awaitFound(String source, long count) {
        Instant end = Instant.now().plus(PATIENCE);
        while (found(source) < count) {
            if (Instant.now().isAfter(end)) {
                throw new BenchFailure(
                        "Of %s only %d of %d opinions are found.".formatted(source, found(source), count));
            }
            SuiteApi.pause(Duration.ofMillis(500));
        }
    }

    /** How many opinions of the source the search finds, counted by its months, since totals end at 10,000. */
    public long found(String source) {
        long found = 0;
        JsonNode answer = api.get("/api/search/v1/opinions"
                + SuiteApi.query(Map.of("source", source, "facets", "CHANNEL", "limit", 1, "sort", "NEWEST")));
        for (JsonNode value : answer.at("/facets/0/values")) {
            found += value.path("count").asLong();
        }
        return found;
    }

    /** Communities of the city, in which opinions are said; at most 2,000. */
    public List<String> places() {
        List<String> places = new ArrayList<>();
        String next = "";
        do {
            JsonNode page = api.get("/api/org/v1/units" + SuiteApi.query(unitQuery(next)));
            page.path("items")
                    .valueStream()
                    .filter(unit -> unit.path("type").asString().equals("COMMUNITY"))
                    .forEach(unit -> places.add(unit.path("id").asString()));
            next = page.path("next").asString("");
        } while (!next.isEmpty() && places.size() < 2_000);
        if (places.isEmpty()) {
            throw new BenchFailure("The suite has no communities; ./linli bench loads the demo city first.");
        }
        return places;
    }

    private static Map<String, Object> unitQuery(String next) {
        Map<String, Object> query = new HashMap<>(Map.of("q", "社区", "limit", 100));
        if (!next.isEmpty()) {
            query.put("cursor", next);
        }
        return query;
    }
}
