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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.linli.bench.BenchFailure;
import org.linli.bench.SuiteApi;
import org.linli.bench.search.GeneratedOpinions;
import tools.jackson.databind.JsonNode;

/**
 * A workbook of made-up opinions, and its way into the suite as an office's: uploaded, looked at, started, watched.
 *
 * @param source whose workbook it is; what it brought is found again by it
 */
public record SpreadsheetImport(Path file, String source) {

    private static final int FLUSH_ROWS = 500;
    private static final Duration PATIENCE = Duration.ofMinutes(60);
    private static final List<String> HEADS = List.of("编号", "渠道", "类别", "标题", "内容", "时间");
    private static final List<String> KEYS =
            List.of("externalId", "channel", "category", "title", "text", "receivedAt");

    /** How texts stand in the workbook. */
    public enum Texts {
        /** Each in its cell, as programs write them that write row by row. */
        INLINE,
        /** All in one table at the end, which cells point into: as Excel and WPS write them. */
        SHARED
    }

    /** Writes the workbook into the folder; the one before it is replaced. */
    public static SpreadsheetImport write(
            Path folder, String source, int rows, GeneratedOpinions generated, List<String> places, Texts texts) {
        Path file = folder.resolve("bench-import.xlsx");
        try (OutputStream stream = Files.newOutputStream(file);
                Workbook workbook = new Workbook(stream, "linli-bench", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("意见");
            row(sheet, 0, HEADS, texts);
            for (int number = 1; number <= rows; number++) {
                Map<String, Object> opinion = generated.opinion(source, number, places);
                row(
                        sheet,
                        number,
                        KEYS.stream()
                                .map(key -> String.valueOf(opinion.get(key)))
                                .toList(),
                        texts);
                if (number % FLUSH_ROWS == 0) {
                    sheet.flush();
                }
            }
            sheet.finish();
            return new SpreadsheetImport(file, source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void row(Worksheet sheet, int row, List<String> cells, Texts texts) {
        for (int column = 0; column < cells.size(); column++) {
            switch (texts) {
                case INLINE -> sheet.inlineString(row, column, cells.get(column));
                case SHARED -> sheet.value(row, column, cells.get(column));
            }
        }
    }

    public long kilobytes() {
        try {
            return Files.size(file) >> 10;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Hands it in and waits until its job has ended.
     *
     * @param place where opinions are said of which the row names no place
     * @return how many rows failed
     */
    public int handIn(SuiteApi api, String place, Consumer<String> progress) {
        String path = "/api/search/v1/imports" + SuiteApi.query(Map.of("source", source, "place", place));
        HttpResponse<String> answer = upload(api, path);
        JsonNode preview = api.read(answer, path);
        String version = answer.headers().firstValue("ETag").orElseThrow();
        String taken = "/api/search/v1/imports/" + preview.at("/file/id").asString();
        HttpResponse<String> started = api.send(api.request(taken + "/start")
                .header("If-Match", version)
                .POST(BodyPublishers.noBody())
                .build());
        api.read(started, taken);
        return awaitEnd(api, taken, progress);
    }

    private HttpResponse<String> upload(SuiteApi api, String path) {
        String boundary = UUID.randomUUID().toString();
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        String head = "--" + boundary
                + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"bench.xlsx\"\r\n"
                + "Content-Type: application/octet-stream\r\n\r\n";
        try {
            body.write(head.getBytes(StandardCharsets.UTF_8));
            Files.copy(file, body);
            body.write(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return api.send(api.request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.ofByteArray(body.toByteArray()))
                .build());
    }

    private static int awaitEnd(SuiteApi api, String path, Consumer<String> progress) {
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
}
