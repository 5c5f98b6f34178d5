package org.linli.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.linli.bench.department.DepartmentMeasurement;
import org.linli.bench.door.GatewayMeasurement;
import org.linli.bench.grouping.GroupingMeasurement;
import org.linli.bench.intake.FreshnessMeasurement;
import org.linli.bench.intake.ImportMeasurement;
import org.linli.bench.memory.MemoryMeasurement;
import org.linli.bench.relevance.RelevanceMeasurement;
import org.linli.bench.search.SearchMeasurement;
import org.linli.bench.start.StartMeasurement;
import org.linli.bench.units.UnitsMeasurement;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The command behind {@code ./linli bench}: measures the suite that runs for it, prints a table and keeps it as JSON. */
public final class Bench {

    private static final List<Measurement> ALL = List.of(
            new RelevanceMeasurement(),
            new GroupingMeasurement(),
            new DepartmentMeasurement(),
            new SearchMeasurement(),
            new ImportMeasurement(),
            new FreshnessMeasurement(),
            new GatewayMeasurement(),
            new StartMeasurement(),
            new MemoryMeasurement(),
            new UnitsMeasurement());

    /** In place of the measured suite's folders: only says what is wrong with the words, before a suite is started. */
    private static final String CHECK = "--check";

    private Bench() {}

    /**
     * @param arguments the checkout, the folder of the suite's run, the folder the command was given in, then the
     *     measurement and its options; or {@value #CHECK}, the folder, the measurement and its options
     */
    public static void main(String[] arguments) {
        List<String> words = List.of(arguments);
        try {
            if (words.size() > 2 && words.getFirst().equals(CHECK)) {
                Options.parse(
                        Path.of(words.get(1)),
                        words.subList(3, words.size()),
                        measurement(words.get(2)).options());
                return;
            }
            if (words.size() < 4) {
                System.out.print(help());
                return;
            }
            run(Path.of(words.get(0)), Path.of(words.get(1)), Path.of(words.get(2)), words.subList(3, words.size()));
        } catch (BenchFailure failure) {
            System.err.println("linli: " + failure.getMessage());
            System.exit(1);
        }
    }

    private static void run(Path checkout, Path run, Path here, List<String> words) {
        Measurement measurement = measurement(words.getFirst());
        Options options = Options.parse(here, words.subList(1, words.size()), measurement.options());
        Instant begun = Instant.now();
        Report report = measurement.measure(new RunningSuite(checkout, run), options, said -> say(begun, said));
        Map<String, Object> machine = Machine.here(checkout);
        System.out.printf("%n%s%n%s%n", report.table(), machine);
        System.out.println("Kept in " + keep(run, measurement.name(), report.json(machine)));
    }

    private static Measurement measurement(String name) {
        return ALL.stream()
                .filter(known -> known.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new BenchFailure("There is no measurement '%s'.%n%n%s".formatted(name, help())));
    }

    private static void say(Instant begun, String said) {
        System.err.printf("%5d s  %s%n", Duration.between(begun, Instant.now()).toSeconds(), said);
    }

    private static Path keep(Path run, String name, Map<String, Object> json) {
        Path file = run.resolve("results")
                .resolve(name + "-" + Instant.now().toString().replaceAll("[:.]", "") + ".json");
        try {
            Files.createDirectories(file.getParent());
            Files.write(
                    file,
                    JsonMapper.builder()
                            .enable(SerializationFeature.INDENT_OUTPUT)
                            .build()
                            .writeValueAsBytes(json));
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String help() {
        StringBuilder help = new StringBuilder("./linli bench <what> [--option value]…\n\n");
        ALL.forEach(measurement -> help.append("  %-10s %s%n".formatted(measurement.name(), measurement.purpose()))
                .append(
                        measurement.options().isEmpty()
                                ? ""
                                : "             --%s%n".formatted(String.join(", --", measurement.options()))));
        return help.append("\nA suite of its own is started for it in .linli/bench and stopped again.\n")
                .toString();
    }
}
