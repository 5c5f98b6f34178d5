package org.linli.bench.start;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.linli.bench.Measurement;
import org.linli.bench.Options;
import org.linli.bench.Percentiles;
import org.linli.bench.Programs;
import org.linli.bench.Report;
import org.linli.bench.RunningSuite;

/** From {@code ./linli up} to everything answering, built and with its data, and the memory each part then holds. */
public final class StartMeasurement implements Measurement {

    private static final Pattern MEMORY = Pattern.compile("(?m)^(\\S+)\\s+running.*?(\\d+) MiB");

    @Override
    public String name() {
        return "start";
    }

    @Override
    public String purpose() {
        return "time until everything answers, and resident memory";
    }

    @Override
    public List<String> options() {
        return List.of("times=3");
    }

    @Override
    public Report measure(RunningSuite suite, Options options, Consumer<String> progress) {
        int times = options.number("times", 3, 1, 20);
        String linli = suite.checkout().resolve("linli").toString();
        List<Double> seconds = new ArrayList<>();
        List<Double> processor = new ArrayList<>();
        Map<String, List<Double>> memory = new LinkedHashMap<>();
        for (int time = 1; time <= times; time++) {
            progress.accept("start %d of %d".formatted(time, times));
            Programs.run(List.of(linli, "down"), Map.of());
            long begun = System.nanoTime();
            Programs.run(List.of(linli, "up", "--detach"), Map.of());
            seconds.add((System.nanoTime() - begun) / 1e9);
            processor.add(processorSeconds(suite.runner()));
            Matcher parts = MEMORY.matcher(Programs.run(List.of(linli, "status"), Map.of()));
            double sum = 0;
            while (parts.find()) {
                double resident = Double.parseDouble(parts.group(2));
                memory.computeIfAbsent(parts.group(1), _ -> new ArrayList<>()).add(resident);
                sum += resident;
            }
            memory.computeIfAbsent("all", _ -> new ArrayList<>()).add(sum);
        }
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("everything answers", "%.1f s".formatted(median(seconds))));
        rows.add(List.of("processor time of all parts until then", "%.1f s".formatted(median(processor))));
        memory.forEach((part, resident) -> rows.add(List.of(part, "%,.0f MiB".formatted(median(resident)))));
        return new Report(
                "Start and memory",
                List.of("what", "median"),
                rows,
                List.of("%d starts, built, with the demo city's data; memory right after the start, shared pages once."
                        .formatted(times)));
    }

    /** Of the run and all it has started. Unlike the time, it hardly depends on what else the machine does. */
    private static double processorSeconds(long runner) {
        return ProcessHandle.of(runner)
                .map(run -> Stream.concat(Stream.of(run), run.descendants())
                        .flatMap(process -> process.info().totalCpuDuration().stream())
                        .mapToDouble(time -> time.toMillis() / 1e3)
                        .sum())
                .orElse(0.0);
    }

    private static double median(List<Double> values) {
        return Percentiles.median(
                values.stream().mapToDouble(Double::doubleValue).toArray());
    }
}
