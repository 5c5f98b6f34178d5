package org.linli.bench.units;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.linli.bench.BenchFailure;
import org.linli.bench.Measurement;
import org.linli.bench.Options;
import org.linli.bench.Percentiles;
import org.linli.bench.Report;
import org.linli.bench.RunningSuite;
import org.linli.bench.SuiteApi;
import tools.jackson.databind.JsonNode;

/** Reading and finding in the unit tree of a city of half a million units, as the portal and other services do (O1, O2). */
public final class UnitsMeasurement implements Measurement {

    private static final String CLIENT = "bench-district";
    private static final String SECRET = "local-only-bench-district";
    private static final int SNAPSHOT_PAGE = 5_000;
    private static final Duration PATIENCE = Duration.ofHours(1);

    @Override
    public String name() {
        return "units";
    }

    @Override
    public String purpose() {
        return "the unit tree of a large city: children, search, figures, coverage, snapshot";
    }

    @Override
    public List<String> options() {
        return List.of("districts=10", "times=30");
    }

    @Override
    public Report measure(RunningSuite suite, Options options, Consumer<String> progress) {
        int districts = options.number("districts", 10, 1, 20);
        int times = options.number("times", 30, 5, 1_000);
        CityBuilder builder = new CityBuilder(suite.api(), progress);
        progress.accept("building %,d units".formatted(districts * GeneratedCity.OF_A_DISTRICT));
        List<String> ids = builder.build(districts);
        awaitCopies(suite, progress);
        awaitNames(suite, progress);
        ensureDistrictsClient(suite.api(), ids.getLast());
        Map<String, String> questions = questions(builder, ids.getLast(), districts);
        List<List<String>> rows = new ArrayList<>();
        SuiteApi city = suite.api();
        SuiteApi district = suite.api(CLIENT, SECRET);
        questions.forEach((what, path) -> {
            progress.accept(what);
            boolean wholeCity = path.contains(builder.city());
            rows.add(row(what, timed(city, path, times), wholeCity ? List.of() : timed(district, path, times)));
        });
        rows.add(snapshot(city, progress));
        return new Report(
                "A city of %,d units, ms".formatted(count(suite, "linli_org", "units where valid_to is null")),
                List.of("what", "city p50", "p95", "worst", "district p50", "p95", "worst"),
                rows,
                List.of(
                        "%d times each, one after the other, through the gateway; %d units a district."
                                .formatted(times, GeneratedCity.OF_A_DISTRICT),
                        "city: a caller responsible for the whole city; district: one for the last district alone."));
    }

    /** What the portal asks when somebody opens the room 组织, unfolds it, types into its box and chooses a unit. */
    private static Map<String, String> questions(CityBuilder tree, String district, int districts) {
        String street = last(tree.children(district));
        String community = last(tree.children(street));
        String compound = last(tree.children(community));
        Map<String, String> asked = new LinkedHashMap<>();
        asked.put("the top", unit(tree.city()));
        asked.put("children of the city", children(tree.city(), ""));
        asked.put("children of the city, gaps marked", children(tree.city(), "COMPOUND"));
        asked.put("children of a district, gaps marked", children(district, "COMPOUND"));
        asked.put("children of a community, gaps marked", children(community, "COMPOUND"));
        asked.put("children of a compound", children(compound, ""));
        asked.put("a unit with its way up", unit(compound));
        asked.put(
                "by code",
                "/api/org/v1/units/by-code/" + GeneratedCity.communityCode(districts, GeneratedCity.STREETS, 7));
        asked.put("name, whole: 学院街道", found("学院街道"));
        asked.put("name, part: 阳光花园", found("阳光花园"));
        asked.put("name, two characters: 翠湖", found("翠湖"));
        asked.put("name, every unit has it: 号楼", found("号楼"));
        asked.put("name, nobody has it: 水晶宫殿", found("水晶宫殿"));
        asked.put("pinyin: yangguanghuayuan", found("yangguanghuayuan"));
        asked.put("initials: ygjy", found("ygjy"));
        asked.put("one wrong character: 阳光花圆3号院", found("阳光花圆3号院"));
        asked.put("box, prefix: 阳光", foundByBox("阳光"));
        asked.put("box, inside: 家园3号院", foundByBox("家园3号院"));
        asked.put("box, every unit has it: 号楼", foundByBox("号楼"));
        asked.put("box, pinyin: yangguanghuayuan", foundByBox("yangguanghuayuan"));
        asked.put("box, initials: ygjy", foundByBox("ygjy"));
        asked.put("box, one wrong character: 阳光花圆3号院", foundByBox("阳光花圆3号院"));
        asked.put("box, nobody has it: 水晶宫殿", foundByBox("水晶宫殿"));
        asked.put("figures of the city", figures(tree.city()));
        asked.put("figures of a district", figures(district));
        asked.put("figures of a street", figures(street));
        asked.put("coverage of the city", coverage("", tree.city()));
        asked.put("coverage of a district", coverage("", district));
        asked.put("the uncovered of the city", coverage("/uncovered", tree.city()));
        asked.put("the uncovered of a district", coverage("/uncovered", district));
        return asked;
    }

    private static String last(Map<String, String> children) {
        return List.copyOf(children.values()).getLast();
    }

    private static String unit(String id) {
        return "/api/org/v1/units/" + id;
    }

    private static String children(String id, String gapsIn) {
        return unit(id) + "/children" + (gapsIn.isEmpty() ? "" : "?gapsIn=" + gapsIn);
    }

    private static String figures(String id) {
        return unit(id) + "/figures";
    }

    private static String coverage(String part, String within) {
        return "/api/org/v1/coverage" + part + SuiteApi.query(Map.of("within", within, "type", "COMPOUND"));
    }

    private static String found(String typed) {
        return "/api/org/v1/units" + SuiteApi.query(Map.of("q", typed));
    }

    /** By the box over everything (S5), which search-service answers. */
    private static String foundByBox(String typed) {
        return "/api/search/v1/finds" + SuiteApi.query(Map.of("q", typed));
    }

    private static List<Long> timed(SuiteApi api, String path, int times) {
        List<Long> nanos = new ArrayList<>();
        for (int time = 0; time < times; time++) {
            HttpRequest request = api.request(path).GET().build();
            long begun = System.nanoTime();
            HttpResponse<String> answer = api.send(request);
            nanos.add(System.nanoTime() - begun);
            api.read(answer, path);
        }
        return nanos;
    }

    private static List<String> row(String what, List<Long> city, List<Long> district) {
        List<String> row = new ArrayList<>(List.of(what));
        for (Percentiles side : List.of(new Percentiles(city), new Percentiles(district))) {
            for (double share : List.of(0.5, 0.95, 1.0)) {
                row.add(side.count() == 0 ? "" : "%.1f".formatted(side.millis(share)));
            }
        }
        return row;
    }

    /** The whole tree as another service fetches it. */
    private static List<String> snapshot(SuiteApi api, Consumer<String> progress) {
        progress.accept("snapshot");
        List<Long> pages = new ArrayList<>();
        long begun = System.nanoTime();
        long places = 0;
        String next = "";
        do {
            Map<String, Object> query = new HashMap<>(Map.of("limit", SNAPSHOT_PAGE));
            if (!next.isEmpty()) {
                query.put("cursor", next);
            }
            long from = System.nanoTime();
            JsonNode page = api.get("/api/org/v1/places" + SuiteApi.query(query));
            pages.add(System.nanoTime() - from);
            places += page.path("items").size();
            next = page.path("next").asString("");
        } while (!next.isEmpty());
        String what = "snapshot of %,d places in %.1f s, a page of %,d"
                .formatted(places, (System.nanoTime() - begun) / 1e9, SNAPSHOT_PAGE);
        return row(what, pages, List.of());
    }

    private static void ensureDistrictsClient(SuiteApi api, String district) {
        HttpResponse<String> answer = api.send(api.json(
                api.request("/api/org/v1/clients"),
                "POST",
                Map.of("unit", district, "clientId", CLIENT, "name", "量测", "role", "READER", "secret", SECRET)));
        if (answer.statusCode() != 201 && answer.statusCode() != 409) {
            throw new BenchFailure("The district's client was not made: " + answer.body());
        }
    }

    /** The other services copy the tree from its events; measured while they do, everything would be slower. */
    private static void awaitCopies(RunningSuite suite, Consumer<String> progress) {
        long all = count(suite, "linli_org", "places");
        long end = System.nanoTime() + PATIENCE.toNanos();
        for (String copy : List.of("linli_search", "linli_volunteer", "linli_property")) {
            long there = count(suite, copy, "places");
            while (there < all) {
                if (System.nanoTime() > end) {
                    throw new BenchFailure("%s has %d of %d places.".formatted(copy, there, all));
                }
                progress.accept("%s has %,d of %,d places".formatted(copy, there, all));
                SuiteApi.pause(Duration.ofSeconds(10));
                there = count(suite, copy, "places");
            }
        }
    }

    /** Each copied unit is made findable by its name once more. */
    private static void awaitNames(RunningSuite suite, Consumer<String> progress) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        for (long left = count(suite, "linli_search", "find_work");
                left > 0;
                left = count(suite, "linli_search", "find_work")) {
            if (System.nanoTime() > end) {
                throw new BenchFailure("%,d units cannot be found by name yet.".formatted(left));
            }
            progress.accept("%,d units have yet to be found by name".formatted(left));
            SuiteApi.pause(Duration.ofSeconds(10));
        }
    }

    private static long count(RunningSuite suite, String database, String what) {
        try (Connection connection = suite.database(database);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from " + what)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new BenchFailure("%s cannot be read: %s".formatted(database, e.getMessage()), e);
        }
    }
}
