package org.linli.local.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.linli.local.Refusal;
import tools.jackson.databind.JsonNode;

/**
 * Made-up opinions, spread over the city's compounds and grids and a good half year; and one community where in the last
 * days more is said of one thing than ever before.
 */
final class DemoOpinions implements DemoPart {

    static final int COUNT = 2_000;

    /** How many the one community says of one thing in its last days. */
    static final int GROWN = 14;

    private static final int AT_ONCE = 500;
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final ZoneOffset CITY_TIME = ZoneOffset.ofHours(8);
    private static final LocalTime LATEST = LocalTime.of(18, 0);
    private static final int DAYS = 240;
    private static final int GROWING_DAYS = 6;
    /** Of so many one does not say where it is about. */
    private static final int WITHOUT_POINT = 4;

    /** In degrees: within a compound. */
    private static final double AROUND = 0.0008;

    private static final String GROWING = "公用事业/供暖供水";
    private static final List<String> CHANNELS = List.of(
            "HOTLINE", "HOTLINE", "HOTLINE", "VISIT", "MEETING", "CHAT_GROUP", "STATION", "MOBILE_WORKER", "ONLINE");

    @Override
    public String name() {
        return "opinions";
    }

    @Override
    public String service() {
        return "search-service";
    }

    @Override
    public void load(DemoApi api, DemoGround ground, ProgressListener listener) {
        // Up to yesterday, so that whoever looks at the last thirty days sees some of them, whenever that is.
        LocalDate last = LocalDate.now(CITY_TIME).minusDays(1);
        DemoMap map = new DemoMap(ground.scenarios());
        List<Map<String, Object>> opinions = new ArrayList<>(all(placesOf(ground), map, last));
        opinions.addAll(growing(growingIn(ground).all("COMPOUND"), map, last));
        for (int from = 0; from < opinions.size(); from += AT_ONCE) {
            int to = Math.min(opinions.size(), from + AT_ONCE);
            handIn(api, opinions.subList(from, to));
            listener.at("opinions", to, opinions.size());
        }
        api.post("/api/search/v1/hot-issues/recount", Map.of());
    }

    /** In the street whose clerk the newcomer's page names. */
    private static DemoUnit growingIn(DemoGround ground) {
        return ground.scenarios().getFirst().top().below.get(1).all("COMMUNITY").getFirst();
    }

    private static List<DemoUnit> placesOf(DemoGround ground) {
        return ground.scenarios().stream()
                .flatMap(scenario -> List.of("COMPOUND", "GRID", "RESIDENT_GROUP").stream()
                        .flatMap(type -> scenario.top().all(type).stream()))
                .toList();
    }

    /** Hands in until none is refused: search-service hears of the new units a little later than org-service. */
    private static void handIn(DemoApi api, List<Map<String, Object>> opinions) {
        Instant patience = Instant.now().plus(PATIENCE);
        List<Map<String, Object>> left = opinions;
        while (!left.isEmpty()) {
            List<Map<String, Object>> refused = new ArrayList<>();
            JsonNode answer = api.post("/api/search/v1/opinions/batch", Map.of("opinions", left));
            for (JsonNode item : answer.path("items")) {
                if (item.path("result").asString().equals("REFUSED")) {
                    refused.add(left.get(item.path("index").asInt()));
                }
            }
            left = refused;
            if (!left.isEmpty()) {
                await(patience, answer);
            }
        }
    }

    private static void await(Instant patience, JsonNode answer) {
        if (Instant.now().isAfter(patience)) {
            throw new Refusal("search-service still refuses %d opinions of the demo city: %s"
                    .formatted(
                            answer.path("refused").asInt(),
                            answer.at("/items/0/problems/0/reason").asString()));
        }
        try {
            Thread.sleep(Duration.ofSeconds(1));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal("The loading of the demo city was interrupted", e);
        }
    }

    /** @param last the day of the newest ones */
    static List<Map<String, Object>> growing(List<DemoUnit> places, DemoMap map, LocalDate last) {
        Random random = new Random(56);
        Random where = new Random(57);
        OpinionTopic topic = OpinionTopic.ALL.stream()
                .filter(each -> each.category().equals(GROWING))
                .findFirst()
                .orElseThrow();
        List<Map<String, Object>> opinions = new ArrayList<>();
        for (int number = 1; number <= GROWN; number++) {
            LocalDateTime at =
                    last.atTime(LATEST).minusDays(number % GROWING_DAYS).minusMinutes(random.nextInt(600));
            DemoUnit place = places.get(random.nextInt(places.size()));
            Map<String, Object> opinion = opinion("DEMO-G%04d".formatted(number), place, topic, at, random);
            opinion.putAll(map.of(place).near(where, AROUND).asFields());
            opinions.add(opinion);
        }
        return opinions;
    }

    /** @param last the day of the newest ones */
    static List<Map<String, Object>> all(List<DemoUnit> places, DemoMap map, LocalDate last) {
        Random random = new Random(539);
        Random where = new Random(540);
        List<Map<String, Object>> opinions = new ArrayList<>();
        for (int number = 1; number <= COUNT; number++) {
            DemoUnit place = places.get(random.nextInt(places.size()));
            OpinionTopic topic = OpinionTopic.ALL.get(random.nextInt(OpinionTopic.ALL.size()));
            LocalDateTime at = last.atTime(LATEST)
                    .minusDays((long) Math.abs(random.nextGaussian() * DAYS / 2.5) % DAYS)
                    .minusMinutes(random.nextInt(600));
            Map<String, Object> opinion = opinion("DEMO-%05d".formatted(number), place, topic, at, random);
            if (number % WITHOUT_POINT != 0) {
                opinion.putAll(map.of(place).near(where, AROUND).asFields());
            }
            opinions.add(opinion);
        }
        return opinions;
    }

    private static Map<String, Object> opinion(
            String number, DemoUnit place, OpinionTopic topic, LocalDateTime at, Random random) {
        Map<String, Object> opinion = new HashMap<>();
        opinion.put("place", place.id());
        opinion.put("source", "demo");
        opinion.put("externalId", number);
        opinion.put("channel", CHANNELS.get(random.nextInt(CHANNELS.size())));
        opinion.put("category", topic.category());
        opinion.put("title", topic.title());
        opinion.put("text", topic.text(place.name, random));
        opinion.put("receivedAt", at.atOffset(CITY_TIME).toString());
        return opinion;
    }
}
