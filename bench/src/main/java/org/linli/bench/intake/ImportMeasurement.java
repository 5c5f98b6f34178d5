package org.linli.bench.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.linli.bench.Intake;
import org.linli.bench.LiveIndex;
import org.linli.bench.Measurement;
import org.linli.bench.Options;
import org.linli.bench.RawElasticsearch;
import org.linli.bench.Report;
import org.linli.bench.RunningSuite;
import org.linli.bench.SuiteApi;
import org.linli.bench.search.GeneratedOpinions;

/** How fast a spreadsheet comes in and is found, beside Elasticsearch alone writing the same documents in bulk. */
public final class ImportMeasurement implements Measurement {

    private static final int FLUSH_ROWS = 500;
    private static final String BULK_INDEX = "bench-bulk";

    @Override
    public String name() {
        return "import";
    }

    @Override
    public String purpose() {
        return "rows a second of an XLSX import, beside raw bulk indexing";
    }

    @Override
    public List<String> options() {
        return List.of("rows=100000");
    }

    @Override
    public Report measure(RunningSuite suite, Options options, Consumer<String> progress) {
        int rows = options.number("rows", 100_000, 100, 500_000);
        SuiteApi api = suite.api();
        Intake intake = new Intake(api);
        List<String> places = intake.places();
        String source = "bench-import-" + System.currentTimeMillis();
        GeneratedOpinions generated = new GeneratedOpinions();
        SpreadsheetImport sheet = SpreadsheetImport.write(
                suite.folder(), source, rows, generated, places, SpreadsheetImport.Texts.INLINE);
        progress.accept("handing in %,d rows, %,d KB".formatted(rows, sheet.kilobytes()));
        long begun = System.nanoTime();
        int failed = sheet.handIn(api, places.getFirst(), progress);
        double seconds = (System.nanoTime() - begun) / 1e9;
        intake.awaitFound(source, rows - failed);
        double untilFound = (System.nanoTime() - begun) / 1e9;
        progress.accept("the same documents in bulk");
        double bulk = bulk(new RawElasticsearch(suite.elasticsearch()), source, rows, generated, places);
        return new Report(
                "Import of %,d rows, %d of them failed".formatted(rows, failed),
                List.of("what", "seconds", "rows/s", "beside bulk"),
                List.of(
                        row("upload to end of the job", seconds, rows, bulk),
                        row("upload to all found", untilFound, rows, bulk),
                        row("Elasticsearch alone, bulk of 500", bulk, rows, bulk)),
                List.of("The bulk index has the mapping and settings of the one that answers.", "One run each."));
    }

    private static List<String> row(String what, double seconds, int rows, double bulk) {
        return List.of(
                what, "%.1f".formatted(seconds), "%,.0f".formatted(rows / seconds), "%.2f ×".formatted(bulk / seconds));
    }

    private static double bulk(
            RawElasticsearch elasticsearch, String source, int rows, GeneratedOpinions generated, List<String> places) {
        elasticsearch.create(BULK_INDEX, LiveIndex.of(elasticsearch).likeIt());
        List<Map.Entry<String, ?>> part = new ArrayList<>();
        long spent = 0;
        for (int number = 1; number <= rows; number++) {
            part.add(document(generated.opinion(source, number, places)));
            if (part.size() == FLUSH_ROWS || number == rows) {
                long begun = System.nanoTime();
                elasticsearch.bulk(BULK_INDEX, part);
                spent += System.nanoTime() - begun;
                part.clear();
            }
        }
        long begun = System.nanoTime();
        elasticsearch.refresh(BULK_INDEX);
        spent += System.nanoTime() - begun;
        elasticsearch.delete(BULK_INDEX);
        return spent / 1e9;
    }

    /** As search-service would hand it in, what it says once more included. */
    private static Map.Entry<String, ?> document(Map<String, Object> opinion) {
        UUID id = UUID.randomUUID();
        String place = String.valueOf(opinion.get("place"));
        String category = String.valueOf(opinion.get("category"));
        String first = category.replaceFirst("/.*", "");
        Object title = opinion.get("title");
        Object text = opinion.get("text");
        Map<String, Object> document = new HashMap<>();
        document.put("id", id);
        document.put("id_high", id.getMostSignificantBits());
        document.put("id_low", id.getLeastSignificantBits());
        document.put("places", List.of(place, place, place, place));
        document.put("place_at", Map.of("0", place, "1", place, "2", place, "3", place));
        document.put("category", List.of(first, category));
        document.put("category_at", Map.of("0", first, "1", category));
        document.put("channel", opinion.get("channel"));
        document.put("state", "RECEIVED");
        document.put("source", opinion.get("source"));
        document.put("received_at", "2026-10-01T00:00:00.000Z");
        document.put("month", "2026-10");
        document.put("title", title);
        document.put("text", text);
        document.put("said", List.of(title, title, text));
        return Map.entry(id.toString(), document);
    }
}
