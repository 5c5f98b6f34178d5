package org.linli.bench.intake;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.linli.bench.BenchFailure;
import org.linli.bench.Intake;
import org.linli.bench.Measurement;
import org.linli.bench.Options;
import org.linli.bench.Percentiles;
import org.linli.bench.Report;
import org.linli.bench.RunningSuite;
import org.linli.bench.SuiteApi;
import org.linli.bench.search.GeneratedOpinions;

/** How soon an opinion that was answered 201 is found, while many are handed in one by one. */
public final class FreshnessMeasurement implements Measurement {

    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz";
    private static final int WATCHED_EACH = 100;
    private static final int MOST_AT_ONCE = 200;
    /** Java compiles while it works, on the cores that it works on; a service is started once in weeks. */
    private static final int WARM_SECONDS = 60;

    private static final Duration GLANCE = Duration.ofMillis(100);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Override
    public String name() {
        return "freshness";
    }

    @Override
    public String purpose() {
        return "time from answered to found, under steady writing";
    }

    @Override
    public List<String> options() {
        return List.of("rate=200", "seconds=120");
    }

    @Override
    public Report measure(RunningSuite suite, Options options, Consumer<String> progress) {
        int rate = options.number("rate", 200, 1, 5_000);
        int seconds = options.number("seconds", 120, 5, 3_600);
        List<String> places = new Intake(suite.api()).places();
        progress.accept("warming up");
        new Run(suite.api(), places).write(rate, WARM_SECONDS);
        Run run = new Run(suite.api(), places);
        progress.accept("%d opinions a second for %d seconds".formatted(rate, seconds));
        run.write(rate, seconds);
        Percentiles answered = new Percentiles(run.answered);
        Percentiles found = new Percentiles(run.found);
        return new Report(
                "Answered, then found",
                List.of("what", "count", "p50 ms", "p95 ms", "p99 ms"),
                List.of(row("answered 201", answered), row("found after that", found)),
                List.of(
                        "%.0f written a second; asked for: %d.".formatted(run.answered.size() / run.took(), rate),
                        "%d refused or failed, %d watched ones never found within a minute."
                                .formatted(run.failed.get(), run.lost.get()),
                        "After as much for %d seconds that are not counted.".formatted(WARM_SECONDS),
                        "One in %d carries a word of its own that is searched for every %d ms."
                                .formatted(WATCHED_EACH, GLANCE.toMillis())));
    }

    private static List<String> row(String what, Percentiles times) {
        return List.of(
                what,
                Integer.toString(times.count()),
                "%.0f".formatted(times.millis(0.5)),
                "%.0f".formatted(times.millis(0.95)),
                "%.0f".formatted(times.millis(0.99)));
    }

    /** One run: writers at a steady pace and those who look for what was written. */
    private static final class Run {
        final Queue<Long> answered = new ConcurrentLinkedQueue<>();
        final Queue<Long> found = new ConcurrentLinkedQueue<>();
        final AtomicInteger failed = new AtomicInteger();
        final AtomicInteger lost = new AtomicInteger();

        private final SuiteApi api;
        private final List<String> places;
        private final GeneratedOpinions generated = new GeneratedOpinions();
        private final Random random = new Random();
        private final String source = "bench-fresh-" + System.currentTimeMillis();
        private final Semaphore atOnce = new Semaphore(MOST_AT_ONCE);
        private long begun;
        private long ended;

        Run(SuiteApi api, List<String> places) {
            this.api = api;
            this.places = places;
        }

        double took() {
            return Math.max(1, (ended - begun) / 1e9);
        }

        void write(int rate, int seconds) {
            begun = System.nanoTime();
            try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
                for (int number = 0; number < rate * seconds; number++) {
                    waitUntil(begun + number * 1_000_000_000L / rate);
                    int written = number;
                    atOnce.acquire();
                    people.execute(() -> {
                        try {
                            write(written);
                        } finally {
                            atOnce.release();
                        }
                    });
                }
                ended = System.nanoTime();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new BenchFailure("Interrupted", e);
            }
        }

        private static void waitUntil(long moment) {
            long left = moment - System.nanoTime();
            if (left > 0) {
                SuiteApi.pause(Duration.ofNanos(left));
            }
        }

        private void write(int number) {
            Map<String, Object> opinion = new HashMap<>(generated.opinion(source, number, places));
            String word = number % WATCHED_EACH == 0 ? word() : "";
            opinion.put("text", opinion.get("text") + word);
            HttpRequest request = api.json(api.request("/api/search/v1/opinions"), "POST", opinion);
            long sent = System.nanoTime();
            HttpResponse<String> answer = api.send(request);
            long now = System.nanoTime();
            if (answer.statusCode() != 201) {
                failed.incrementAndGet();
                return;
            }
            answered.add(now - sent);
            if (!word.isEmpty()) {
                watch(word, now);
            }
        }

        private void watch(String word, long since) {
            String path = "/api/search/v1/opinions" + SuiteApi.query(Map.of("q", word, "limit", 1));
            while (System.nanoTime() - since < PATIENCE.toNanos()) {
                if (!api.get(path).path("items").isEmpty()) {
                    found.add(System.nanoTime() - since);
                    return;
                }
                SuiteApi.pause(GLANCE);
            }
            lost.incrementAndGet();
        }

        private String word() {
            StringBuilder word = new StringBuilder();
            synchronized (random) {
                for (int letter = 0; letter < 14; letter++) {
                    word.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
                }
            }
            return word.toString();
        }
    }
}
