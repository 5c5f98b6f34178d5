package org.linli.bench.search;

import java.net.http.HttpRequest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.linli.bench.BenchFailure;
import org.linli.bench.Intake;
import org.linli.bench.LiveIndex;
import org.linli.bench.Measurement;
import org.linli.bench.Options;
import org.linli.bench.Percentiles;
import org.linli.bench.RawElasticsearch;
import org.linli.bench.Report;
import org.linli.bench.RunningSuite;
import org.linli.bench.SuiteApi;

/**
 * Time to answer a search with scope, facets and highlights through the gateway, beside the same question put to
 * Elasticsearch directly, in turns within one run; and the time PostgreSQL takes for the same words with LIKE and with a
 * trigram index.
 */
public final class SearchMeasurement implements Measurement {

    private static final String SOURCE = "bench-generated";
    private static final int AT_ONCE = 5_000;
    private static final int ROUNDS = 3;
    private static final int DATABASE_QUESTIONS = 12;

    @Override
    public String name() {
        return "search";
    }

    @Override
    public String purpose() {
        return "time to answer, beside raw Elasticsearch, LIKE and pg_trgm";
    }

    @Override
    public List<String> options() {
        return List.of("opinions=100000", "users=20", "questions=400");
    }

    /** Something that answers a question. */
    private interface Answerer {
        void answer(String question);
    }

    @Override
    public Report measure(RunningSuite suite, Options options, Consumer<String> progress) {
        int opinions = options.number("opinions", 100_000, 1_000, 2_000_000);
        int users = options.number("users", 20, 1, 200);
        List<String> questions = new GeneratedOpinions().questions(options.number("questions", 400, 20, 10_000));
        SuiteApi api = suite.api();
        load(api, opinions, progress);
        RawElasticsearch elasticsearch = new RawElasticsearch(suite.elasticsearch());
        Answerer ours = question -> askOurs(api, question);
        Answerer raw = asking(elasticsearch, RawQuestion.asLinliAsks());
        Answerer rawFields = asking(elasticsearch, RawQuestion.ofTheFields(unitsBelow(api)));
        progress.accept("warming up");
        ask(ours, questions, users);
        ask(raw, questions, users);
        ask(rawFields, questions, users);
        List<Percentiles> oursTimes = new ArrayList<>();
        List<Percentiles> rawTimes = new ArrayList<>();
        List<Percentiles> rawFieldsTimes = new ArrayList<>();
        for (int round = 1; round <= ROUNDS; round++) {
            progress.accept("round %d of %d".formatted(round, ROUNDS));
            oursTimes.add(ask(ours, questions, users));
            rawTimes.add(ask(raw, questions, users));
            rawFieldsTimes.add(ask(rawFields, questions, users));
        }
        List<List<String>> rows = new ArrayList<>();
        double median = median(oursTimes, 0.5);
        rows.add(row("Linli, through the gateway", median, median(oursTimes, 0.99), median));
        rows.add(row("Elasticsearch, asked as Linli asks", median(rawTimes, 0.5), median(rawTimes, 0.99), median));
        rows.add(row(
                "Elasticsearch, asked of the fields",
                median(rawFieldsTimes, 0.5),
                median(rawFieldsTimes, 0.99),
                median));
        progress.accept("the same words in PostgreSQL");
        rows.addAll(database(suite, questions, median, ours, progress));
        return new Report(
                "Search over %,d made-up opinions and whatever else is there".formatted(opinions),
                List.of("who answers", "p50 ms", "p99 ms", "p50 beside Linli"),
                rows,
                List.of(
                        "%d questions by %d users at once, %d rounds in turns, medians over the rounds."
                                .formatted(questions.size(), users, ROUNDS),
                        "Elasticsearch, directly: query, facets and highlights without scope, vocabulary and reading back; once by the"
                                + " fields that Linli asks, once by title, text, reply and the levels of places and categories.",
                        "LIKE and pg_trgm: count and newest 20 of the same words, one user, beside Linli with one user."));
    }

    private static void load(SuiteApi api, int opinions, Consumer<String> progress) {
        Intake intake = new Intake(api);
        long there = intake.found(SOURCE);
        GeneratedOpinions generated = new GeneratedOpinions();
        List<String> places = intake.places();
        for (int from = (int) Math.max(0, there - AT_ONCE); from < opinions; from += AT_ONCE) {
            List<Map<String, Object>> part = new ArrayList<>();
            for (int number = from; number < Math.min(opinions, from + AT_ONCE); number++) {
                part.add(generated.opinion(SOURCE, number, places));
            }
            intake.handIn(part);
            progress.accept("handed in %,d of %,d opinions".formatted(from + part.size(), opinions));
        }
        intake.awaitFound(SOURCE, opinions);
    }

    private static List<String> unitsBelow(SuiteApi api) {
        return api.get("/api/search/v1/opinions" + SuiteApi.query(Map.of("facets", "PLACE", "limit", 1)))
                .at("/facets/0/values")
                .valueStream()
                .map(unit -> unit.path("value").asString())
                .toList();
    }

    private static Answerer asking(RawElasticsearch elasticsearch, RawQuestion asked) {
        return question -> elasticsearch.search(LiveIndex.alias(), asked.of(question));
    }

    private static void askOurs(SuiteApi api, String question) {
        Map<String, Object> parameters =
                new HashMap<>(Map.of("q", question, "facets", "PLACE,CATEGORY,CHANNEL,STATE,MONTH", "limit", 20));
        String path = "/api/search/v1/opinions" + SuiteApi.query(parameters);
        HttpRequest request = api.request(path).GET().build();
        api.read(api.send(request), path);
    }

    private static Percentiles ask(Answerer answerer, List<String> questions, int users) {
        Queue<Long> times = new ConcurrentLinkedQueue<>();
        AtomicInteger next = new AtomicInteger();
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> asking = new ArrayList<>();
            for (int user = 0; user < users; user++) {
                asking.add(people.submit(() -> {
                    for (int at = next.getAndIncrement(); at < questions.size(); at = next.getAndIncrement()) {
                        long begun = System.nanoTime();
                        answerer.answer(questions.get(at));
                        times.add(System.nanoTime() - begun);
                    }
                }));
            }
            for (Future<?> one : asking) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof BenchFailure failure ? failure : new BenchFailure("A search failed", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchFailure("Interrupted", e);
        }
        return new Percentiles(times);
    }

    private static List<List<String>> database(
            RunningSuite suite, List<String> questions, double median, Answerer ours, Consumer<String> progress) {
        List<String> few = questions.subList(0, DATABASE_QUESTIONS);
        try (Connection connection = suite.database("linli_search");
                Statement statement = connection.createStatement()) {
            statement.execute("create schema if not exists bench");
            statement.execute("drop table if exists bench.texts");
            statement.execute("create table bench.texts as select id, received_at, normal from opinions");
            statement.execute("create index on bench.texts (received_at desc)");
            statement.execute("analyze bench.texts");
            double alone = ask(ours, few, 1).millis(0.5);
            Percentiles like = ask(question -> askDatabase(connection, question), few, 1);
            progress.accept("building the trigram index");
            statement.execute("create index on bench.texts using gin (normal gin_trgm_ops)");
            Percentiles trigrams = ask(question -> askDatabase(connection, question), few, 1);
            statement.execute("drop schema bench cascade");
            return List.of(
                    row("Linli, one user", alone, 0, median),
                    row("PostgreSQL, LIKE, one user", like.millis(0.5), like.millis(0.99), alone),
                    row("PostgreSQL, pg_trgm, one user", trigrams.millis(0.5), trigrams.millis(0.99), alone));
        } catch (SQLException e) {
            throw new BenchFailure("PostgreSQL cannot be measured: " + e.getMessage(), e);
        }
    }

    private static void askDatabase(Connection connection, String question) {
        List<String> words = new ArrayList<>();
        StringBuilder condition = new StringBuilder("true");
        for (String word : question.replace("\"", "").split(" ", -1)) {
            boolean without = word.startsWith("-");
            condition.append(without ? " and normal not like ?" : " and normal like ?");
            words.add("%" + (without ? word.substring(1) : word) + "%");
        }
        execute(connection, "select count(*) from bench.texts where " + condition, words);
        execute(
                connection,
                "select id from bench.texts where %s order by received_at desc limit 20".formatted(condition),
                words);
    }

    private static void execute(Connection connection, String sql, List<String> words) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int at = 0; at < words.size(); at++) {
                statement.setString(at + 1, words.get(at));
            }
            statement.executeQuery().close();
        } catch (SQLException e) {
            throw new BenchFailure("PostgreSQL refused: " + e.getMessage(), e);
        }
    }

    private static double median(List<Percentiles> rounds, double share) {
        return Percentiles.median(
                rounds.stream().mapToDouble(round -> round.millis(share)).toArray());
    }

    private static List<String> row(String who, double half, double most, double beside) {
        return List.of(
                who,
                "%.1f".formatted(half),
                most == 0 ? "" : "%.1f".formatted(most),
                "%.2f ×".formatted(half / beside));
    }
}
