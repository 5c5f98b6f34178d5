package org.linli.bench.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.linli.bench.BenchFailure;
import org.linli.bench.Intake;
import org.linli.bench.LiveIndex;
import org.linli.bench.Measurement;
import org.linli.bench.Options;
import org.linli.bench.RawElasticsearch;
import org.linli.bench.Report;
import org.linli.bench.RunningSuite;
import org.linli.bench.SuiteApi;
import org.linli.bench.search.GeneratedOpinions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** How fast a spreadsheet comes in and is found, beside Elasticsearch alone writing the same documents in bulk. */
public final class ImportMeasurement implements Measurement {

    private static final int FLUSH_ROWS = 500;
    private static final String BULK_INDEX = "bench-bulk";
    private static final Duration PATIENCE = Duration.ofMinutes(60);

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
        Path sheet = write(suite.folder(), source, rows, generated, places);
        progress.accept("handing in %,d rows, %,d KB".formatted(rows, size(sheet) >> 10));
        long begun = System.nanoTime();
        JsonNode taken = upload(api, sheet, source, places.getFirst());
        int failed = importAll(api, taken, progress);
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

    private static Path write(Path folder, String source, int rows, GeneratedOpinions generated, List<String> places) {
        Path file = folder.resolve("bench-import.xlsx");
        try (OutputStream stream = Files.newOutputStream(file);
                Workbook workbook = new Workbook(stream, "linli-bench", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("意见");
            List<String> heads = List.of("编号", "渠道", "类别", "标题", "内容", "时间");
            for (int column = 0; column < heads.size(); column++) {
                sheet.inlineString(0, column, heads.get(column));
            }
            for (int number = 1; number <= rows; number++) {
                Map<String, Object> opinion = generated.opinion(source, number, places);
                List<String> keys = List.of("externalId", "channel", "category", "title", "text", "receivedAt");
                for (int column = 0; column < keys.size(); column++) {
                    sheet.inlineString(number, column, String.valueOf(opinion.get(keys.get(column))));
                }
                if (number % FLUSH_ROWS == 0) {
                    sheet.flush();
                }
            }
            sheet.finish();
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode upload(SuiteApi api, Path sheet, String source, String place) {
        String boundary = UUID.randomUUID().toString();
        String path = "/api/search/v1/imports" + SuiteApi.query(Map.of("source", source, "place", place));
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        String head = "--" + boundary
                + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"bench.xlsx\"\r\n"
                + "Content-Type: application/octet-stream\r\n\r\n";
        try {
            body.write(head.getBytes(StandardCharsets.UTF_8));
            Files.copy(sheet, body);
            body.write(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        HttpResponse<String> answer = api.send(api.request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.ofByteArray(body.toByteArray()))
                .build());
        JsonNode preview = api.read(answer, path);
        ObjectNode taken = ((ObjectNode) preview.path("file")).deepCopy();
        taken.put("etag", answer.headers().firstValue("ETag").orElseThrow());
        return taken;
    }

    /** @return how many rows failed */
    private static int importAll(SuiteApi api, JsonNode taken, Consumer<String> progress) {
        String path = "/api/search/v1/imports/" + taken.path("id").asString();
        HttpResponse<String> started = api.send(api.request(path + "/start")
                .header("If-Match", taken.path("etag").asString())
                .POST(BodyPublishers.noBody())
                .build());
        api.read(started, path);
        long end = System.nanoTime() + PATIENCE.toNanos();
        String said = "";
        while (System.nanoTime() < end) {
            JsonNode now = api.get(path);
            String state = now.path("state").asString();
            if (state.equals("FINISHED")) {
                return now.at("/counts/failed").asInt();
            }
            if (!state.equals("STARTED")) {
                throw new BenchFailure("The import ended as " + now);
            }
            String counts = now.path("counts").toString();
            if (!counts.equals(said)) {
                progress.accept(counts);
                said = counts;
            }
            SuiteApi.pause(Duration.ofMillis(500));
        }
        throw new BenchFailure("The import did not end within an hour.");
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

    private static Map.Entry<String, ?> document(Map<String, Object> opinion) {
        String id = UUID.randomUUID().toString();
        String place = String.valueOf(opinion.get("place"));
        String category = String.valueOf(opinion.get("category"));
        return Map.entry(
                id,
                Map.of(
                        "id", id,
                        "places", List.of(place, place, place, place),
                        "category", List.of(category.replaceFirst("/.*", ""), category),
                        "channel", opinion.get("channel"),
                        "state", "RECEIVED",
                        "source", opinion.get("source"),
                        "received_at", "2026-10-01T00:00:00.000Z",
                        "title", opinion.get("title"),
                        "text", opinion.get("text")));
    }
}
