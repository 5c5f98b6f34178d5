package org.linli.bench.department;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.linli.bench.BenchFailure;
import org.linli.bench.Intake;
import org.linli.bench.Measurement;
import org.linli.bench.Options;
import org.linli.bench.Report;
import org.linli.bench.RunningSuite;
import org.linli.bench.SuiteApi;
import tools.jackson.databind.JsonNode;

/**
 * How often the body that answers an order of a hotline is suggested first, and among the first three, by the nearest, by
 * what was learned and by both: four fifths of the orders are handed in with their answers and learned from, the last fifth
 * is asked for through the suite's own API. The bodies' names are taken out of all texts first.
 */
public final class DepartmentMeasurement implements Measurement {

    private static final String TAUGHT = "bench-orders";
    private static final String ASKED = "bench-orders-asked";
    private static final List<String> SUGGESTED_BY = List.of("NEAREST", "LEARNED", "BOTH");
    private static final String MODELS = "/api/search/v1/learned-models";
    private static final Duration PATIENCE = Duration.ofMinutes(30);

    @Override
    public String name() {
        return "department";
    }

    @Override
    public String purpose() {
        return "how often the body that answers, and the category, are suggested right";
    }

    @Override
    public List<String> options() {
        return List.of("documents=<file.jsonl[.gz]>");
    }

    @Override
    public Report measure(RunningSuite suite, Options options, Consumer<String> progress) {
        List<Order> read = Order.readAll(options.path("documents"));
        WithoutBodies bodies =
                new WithoutBodies(read.stream().map(Order::department).toList());
        List<Order> orders = read.stream()
                .map(bodies::of)
                .filter(order -> !order.text().isBlank())
                .toList();
        List<Order> taught = orders.stream().filter(order -> !order.asked()).toList();
        List<Order> asked = orders.stream().filter(Order::asked).toList();
        SuiteApi api = suite.api();
        Map<String, String> opinions = handIn(api, taught, asked, progress);
        learn(api, taught.size(), progress);
        Map<String, Hits> hits = ask(api, asked, opinions, progress);
        return report(api, hits, orders, taught, asked);
    }

    /** @return the opinions' ids by the orders' */
    private static Map<String, String> handIn(
            SuiteApi api, List<Order> taught, List<Order> asked, Consumer<String> progress) {
        progress.accept(
                "handing in %,d orders with their answers and %,d without".formatted(taught.size(), asked.size()));
        Intake intake = new Intake(api);
        String place = intake.places().getFirst();
        intake.handIn(taught.stream().map(order -> order.opinion(TAUGHT, place)).toList());
        Map<String, String> opinions = intake.handIn(
                asked.stream().map(order -> order.opinion(ASKED, place)).toList());
        intake.awaitFound(TAUGHT, taught.size());
        intake.awaitFound(ASKED, asked.size());
        return opinions;
    }

    private static void learn(SuiteApi api, int taught, Consumer<String> progress) {
        long before = version(api, "DEPARTMENT") + version(api, "CATEGORY");
        Instant end = Instant.now().plus(PATIENCE);
        api.post(MODELS + "/learn", Map.of());
        progress.accept("learning from them");
        while (version(api, "DEPARTMENT") + version(api, "CATEGORY") < before + 2) {
            if (Instant.now().isAfter(end)) {
                throw new BenchFailure("From %,d orders nothing was learned in time.".formatted(taught));
            }
            SuiteApi.pause(Duration.ofSeconds(1));
        }
        // What one instance has learned the others take up within so long.
        SuiteApi.pause(Duration.ofSeconds(25));
    }

    private static long version(SuiteApi api, String question) {
        return model(api, question).path("version").asLong(0);
    }

    private static JsonNode model(SuiteApi api, String question) {
        JsonNode models = api.get(MODELS).path("items");
        return models.valueStream()
                .filter(model -> model.path("question").asString().equals(question))
                .findFirst()
                .orElse(models.path("none"));
    }

    private static Map<String, Hits> ask(
            SuiteApi api, List<Order> asked, Map<String, String> opinions, Consumer<String> progress) {
        progress.accept("asking for %,d orders".formatted(asked.size()));
        Map<String, Hits> hits = new LinkedHashMap<>();
        for (String what : List.of("department", "category", "category, first level")) {
            SUGGESTED_BY.forEach(by -> hits.put(row(what, by), new Hits()));
        }
        for (Order order : asked) {
            String path = "/api/search/v1/opinions/" + opinions.get(order.id()) + "/suggestions?by=";
            for (String by : SUGGESTED_BY) {
                JsonNode suggested = api.get(path + by);
                List<Hits.Suggestion> categories = suggestions(suggested.path("categories"));
                of(hits, "department", by).add(order.department(), suggestions(suggested.path("departments")));
                if (!order.category().isBlank()) {
                    of(hits, "category", by).add(order.category(), categories);
                    of(hits, "category, first level", by).add(firstLevel(order.category()), firstLevels(categories));
                }
            }
        }
        return hits;
    }

    private static Hits of(Map<String, Hits> hits, String what, String by) {
        return Objects.requireNonNull(hits.get(row(what, by)));
    }

    private static String row(String what, String by) {
        return switch (by) {
            case "NEAREST" -> what + " by the nearest";
            case "LEARNED" -> what + " by what was learned";
            default -> what + " by both, as suggested";
        };
    }

    private static List<Hits.Suggestion> suggestions(JsonNode items) {
        return items.valueStream()
                .map(item -> new Hits.Suggestion(
                        item.path("value").asString(), item.path("confidence").asDouble()))
                .toList();
    }

    private static List<Hits.Suggestion> firstLevels(List<Hits.Suggestion> categories) {
        return categories.stream()
                .map(each -> new Hits.Suggestion(firstLevel(each.value()), each.confidence()))
                .toList();
    }

    private static String firstLevel(String path) {
        return path.replaceFirst("/.*", "");
    }

    private static Report report(
            SuiteApi api, Map<String, Hits> hits, List<Order> orders, List<Order> taught, List<Order> asked) {
        List<List<String>> rows = new ArrayList<>();
        hits.forEach((row, found) -> rows.add(Stream.concat(
                        Stream.of(row),
                        Stream.of(found.first(), found.firstThree(), found.silent(), found.misjudged())
                                .map("%.3f"::formatted))
                .toList()));
        return new Report(
                "Who answers an order, and what it is about",
                List.of("suggested", "first", "first three", "nothing", "misjudged"),
                rows,
                List.of(
                        "%,d orders, %,d bodies and %,d categories: %,d handed in with their answers, %,d asked for."
                                .formatted(
                                        orders.size(),
                                        orders.stream()
                                                .map(Order::department)
                                                .distinct()
                                                .count(),
                                        orders.stream()
                                                .map(Order::category)
                                                .distinct()
                                                .count(),
                                        taught.size(),
                                        asked.size()),
                        "The names of all bodies are taken out of all texts.",
                        "Which are asked for goes by what they say, so that two that say the same are on one side.",
                        "nothing: nothing was sure enough. misjudged: how far confidence and share of right ones are apart.",
                        "The suite's own word on what it kept back: " + own(model(api, "DEPARTMENT")) + "; "
                                + own(model(api, "CATEGORY")) + "."));
    }

    private static String own(JsonNode model) {
        return "%s, %d answers, first %.3f, first three %.3f, learned in %.0f s"
                .formatted(
                        model.path("question").asString("none"),
                        model.path("answers").asInt(0),
                        model.path("firstRight").asDouble(0),
                        model.path("firstThreeRight").asDouble(0),
                        model.path("seconds").asDouble(0));
    }
}
