package org.linli.bench.door;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.linli.bench.BenchFailure;
import org.linli.bench.Measurement;
import org.linli.bench.Options;
import org.linli.bench.Percentiles;
import org.linli.bench.Programs;
import org.linli.bench.Report;
import org.linli.bench.RunningSuite;

/**
 * What the door costs: a gateway with everything it does (token check, limits, breaker, headers, one log line a request)
 * beside nginx as a reverse proxy and beside the backend itself, in turns. The backend is an nginx that costs nothing.
 */
public final class GatewayMeasurement implements Measurement {

    private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([\\d.]+)");
    private static final Pattern NINETY_NINE = Pattern.compile("99%\\s+([\\d.]+)(us|ms|s)");
    private static final Pattern FAILED = Pattern.compile("Non-2xx or 3xx responses: (\\d+)");

    private static final int SPELL_SECONDS = 10;
    private static final int STEADY_SPELLS = 3;
    private static final int MOST_SPELLS = 18;

    @Override
    public String name() {
        return "gateway";
    }

    @Override
    public String purpose() {
        return "throughput and p99 of the door, beside nginx and the backend itself";
    }

    @Override
    public List<String> options() {
        return List.of("connections=64", "seconds=5", "rounds=5");
    }

    private record Reading(double rate, double worst) {}

    @Override
    public Report measure(RunningSuite suite, Options options, Consumer<String> progress) {
        int connections = options.number("connections", 64, 1, 1_000);
        int seconds = options.number("seconds", 5, 1, 120);
        int rounds = options.number("rounds", 5, 1, 50);
        String token = suite.api().token();
        try (Backend backend = Backend.start()) {
            int port = Backend.freePort();
            Process gateway = gateway(suite, backend, port);
            try {
                Backend.await(port, gateway);
                progress.accept("warming up");
                warmUp(port, connections, token);
                load(backend.proxyPort(), connections, 3, token);
                List<List<Reading>> readings = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
                for (int round = 1; round <= rounds; round++) {
                    progress.accept("round %d of %d".formatted(round, rounds));
                    readings.get(0).add(load(backend.port(), connections, seconds, token));
                    readings.get(1).add(load(backend.proxyPort(), connections, seconds, token));
                    readings.get(2).add(load(port, connections, seconds, token));
                }
                return report(readings, connections, seconds, rounds);
            } finally {
                gateway.destroy();
                gateway.onExit().join();
            }
        }
    }

    /** One of its own, for its only service is the backend; tokens as in the suite, options as in the local run. */
    private static Process gateway(RunningSuite suite, Backend backend, int port) {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx384m",
                "-Xss512k",
                "-XX:+UseSerialGC",
                "-jar",
                archive(suite.folder().resolve("apps").resolve("gateway")).toString());
        String issuer = suite.gateway().toString();
        builder.environment()
                .putAll(Map.of(
                        "SPRING_PROFILES_ACTIVE",
                        "local",
                        "SERVER_PORT",
                        Integer.toString(port),
                        "LINLI_ISSUER",
                        issuer,
                        "LINLI_JWKS_URI",
                        issuer + "/oauth2/jwks",
                        "LINLI_ORG_URL",
                        "http://127.0.0.1:" + backend.port(),
                        "LINLI_GATEWAY_LIMITS_EXEMPT",
                        "127.0.0.1"));
        try {
            return builder.redirectErrorStream(true)
                    .redirectOutput(suite.folder()
                            .resolve("logs")
                            .resolve("bench-gateway.log")
                            .toFile())
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path archive(Path app) {
        try (Stream<Path> files = Files.list(app)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .findFirst()
                    .orElseThrow(() -> new BenchFailure("There is no gateway in " + app));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Java compiles while it works, here on the cores that it works on: until then one would measure the compiler. Warm is
     * what no longer gets faster by a twentieth.
     */
    private static void warmUp(int port, int connections, String token) {
        double best = 0;
        for (int spell = 0, risen = 0; spell < MOST_SPELLS && spell - risen < STEADY_SPELLS; spell++) {
            double rate = load(port, connections, SPELL_SECONDS, token).rate();
            if (rate > best * 1.05) {
                best = rate;
                risen = spell;
            }
        }
    }

    private static Reading load(int port, int connections, int seconds, String token) {
        String said = Programs.run(
                List.of(
                        Programs.find("wrk"),
                        "-t2",
                        "-c" + connections,
                        "-d" + seconds + "s",
                        "--latency",
                        "-H",
                        "Authorization: Bearer " + token,
                        "http://127.0.0.1:" + port + "/api/org/v1/bench"),
                Map.of());
        Matcher failed = FAILED.matcher(said);
        if (failed.find()) {
            throw new BenchFailure("%s answers on %d were refused.".formatted(failed.group(1), port));
        }
        Matcher rate = RATE.matcher(said);
        Matcher worst = NINETY_NINE.matcher(said);
        if (!rate.find() || !worst.find()) {
            throw new BenchFailure("wrk said nothing that could be read: " + said);
        }
        double unit = switch (worst.group(2)) {
            case "us" -> 0.001;
            case "ms" -> 1;
            default -> 1_000;
        };
        return new Reading(Double.parseDouble(rate.group(1)), Double.parseDouble(worst.group(1)) * unit);
    }

    private static Report report(List<List<Reading>> readings, int connections, int seconds, int rounds) {
        List<Reading> nginx = readings.get(1);
        return new Report(
                "The door",
                List.of("who answers", "requests/s", "beside nginx", "p99 ms", "p99 beside nginx"),
                List.of(
                        row("the backend itself", readings.get(0), nginx),
                        row("nginx before it", nginx, nginx),
                        row("Linli's gateway before it", readings.get(2), nginx)),
                List.of(
                        "%d connections, %d rounds of %d s in turns, once warm; medians, ratios round by round."
                                .formatted(connections, rounds, seconds),
                        "Load, backend, nginx and gateway share this machine's cores. An answer has 1.6 kB."));
    }

    private static List<String> row(String who, List<Reading> own, List<Reading> nginx) {
        double[] rates = new double[own.size()];
        double[] worsts = new double[own.size()];
        for (int round = 0; round < own.size(); round++) {
            rates[round] = own.get(round).rate() / nginx.get(round).rate();
            worsts[round] = own.get(round).worst() / nginx.get(round).worst();
        }
        return List.of(
                who,
                "%,.0f"
                        .formatted(Percentiles.median(
                                own.stream().mapToDouble(Reading::rate).toArray())),
                "%.2f ×".formatted(Percentiles.median(rates)),
                "%.1f"
                        .formatted(Percentiles.median(
                                own.stream().mapToDouble(Reading::worst).toArray())),
                "%.2f ×".formatted(Percentiles.median(worsts)));
    }
}
