package org.linli.bench.memory;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.linli.bench.BenchFailure;
import org.linli.bench.Intake;
import org.linli.bench.Measurement;
import org.linli.bench.Options;
import org.linli.bench.Report;
import org.linli.bench.RunningSuite;
import org.linli.bench.SuiteApi;
import org.linli.bench.intake.SpreadsheetImport;
import org.linli.bench.intake.SpreadsheetImport.Texts;
import org.linli.bench.search.GeneratedOpinions;

/** Memory of search-service while a spreadsheet comes in and while one goes out, ten times as large as another. */
public final class MemoryMeasurement implements Measurement {

    private static final String SERVICE = "search-service";

    @Override
    public String name() {
        return "memory";
    }

    @Override
    public String purpose() {
        return "memory of search-service during XLSX import and export, beside a tenth of the rows";
    }

    @Override
    public List<String> options() {
        return List.of("rows=100000");
    }

    @Override
    public Report measure(RunningSuite suite, Options options, Consumer<String> progress) {
        int rows = options.number("rows", 100_000, 1_000, 500_000);
        Run run = new Run(suite, suite.api(), progress);
        List<List<String>> table = new ArrayList<>();
        // The first one brings in classes and pools, of which the second would otherwise be blamed.
        run.importOf(rows / 10, Texts.INLINE, new ArrayList<>());
        String small = run.importOf(rows / 10, Texts.INLINE, table);
        String large = run.importOf(rows, Texts.INLINE, table);
        run.importOf(rows / 10, Texts.SHARED, table);
        run.importOf(rows, Texts.SHARED, table);
        run.exportOf(rows / 10, small, table);
        run.exportOf(rows, large, table);
        return new Report(
                "Memory of " + SERVICE + ", MiB",
                List.of("what", "seconds", "resident before", "resident at most", "heap at most", "living after"),
                table,
                List.of(
                        "Looked at once a second; heap at most includes garbage, living after is what a full collection leaves.",
                        "After a first import of %,d rows. All through the gateway, downloads to a file."
                                .formatted(rows / 10)));
    }

    private record Run(RunningSuite suite, SuiteApi api, Consumer<String> progress) {

        /** @return the source by which the imported is found */
        String importOf(int rows, Texts texts, List<List<String>> table) {
            Intake intake = new Intake(api);
            List<String> places = intake.places();
            String source = "bench-memory-" + System.currentTimeMillis();
            SpreadsheetImport sheet =
                    SpreadsheetImport.write(suite.folder(), source, rows, new GeneratedOpinions(), places, texts);
            watch("import of %,d rows, texts %s".formatted(rows, texts.name().toLowerCase(Locale.ROOT)), table, () -> {
                int failed = sheet.handIn(api, places.getFirst(), progress);
                intake.awaitFound(source, rows - failed);
            });
            return source;
        }

        void exportOf(int rows, String source, List<List<String>> table) {
            Path file = suite.folder().resolve("bench-export.xlsx");
            String path = "/api/search/v1/opinions/export" + SuiteApi.query(Map.of("format", "XLSX", "source", source));
            watch("export of %,d rows".formatted(rows), table, () -> {
                HttpResponse<Path> answer = api.save(api.request(path).GET().build(), file);
                if (answer.statusCode() != 200) {
                    throw new BenchFailure("The export answered " + answer.statusCode());
                }
            });
        }

        private void watch(String what, List<List<String>> table, Runnable work) {
            progress.accept(what);
            RunningSuite.Part service = suite.part(SERVICE);
            long before = MemoryWatch.resident(service);
            long begun = System.nanoTime();
            try (MemoryWatch watch = new MemoryWatch(service)) {
                work.run();
                double seconds = (System.nanoTime() - begun) / 1e9;
                table.add(List.of(
                        what,
                        "%.1f".formatted(seconds),
                        mebibytes(before),
                        mebibytes(watch.mostResident()),
                        mebibytes(watch.mostHeap()),
                        mebibytes(watch.living())));
            }
        }

        private static String mebibytes(long bytes) {
            return "%,d".formatted(bytes >> 20);
        }
    }
}
