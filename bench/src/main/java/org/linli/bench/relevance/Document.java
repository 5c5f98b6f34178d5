package org.linli.bench.relevance;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.linli.bench.BenchFailure;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A message somebody wrote, read from lines of JSON (id, set, title, text, reply, time), plain or gzipped.
 *
 * @param set the collection it belongs to
 * @param time ISO 8601 with offset; 2020 where the file knows none
 */
public record Document(String id, String set, String title, String text, String reply, String time) {

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_TEXT = 10_000;
    private static final int LONGEST_REPLY = 20_000;

    public static List<Document> readAll(Path file) {
        JsonMapper json = JsonMapper.builder().build();
        List<Document> documents = new ArrayList<>();
        try (InputStream stream = open(file);
                BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Document document = of(json.readTree(line));
                if (!document.text().isBlank()) {
                    documents.add(document);
                }
            }
            return documents;
        } catch (IOException e) {
            throw new BenchFailure("The documents in %s cannot be read: %s".formatted(file, e.getMessage()), e);
        }
    }

    private static InputStream open(Path file) throws IOException {
        InputStream stream = Files.newInputStream(file);
        return file.toString().endsWith(".gz") ? new GZIPInputStream(stream) : stream;
    }

    private static Document of(JsonNode line) {
        String title = text(line, "title", LONGEST_TITLE);
        String text = text(line, "text", LONGEST_TEXT);
        String time = line.path("time").asString("");
        return new Document(
                line.path("id").asString(),
                line.path("set").asString(),
                title,
                text.isBlank() ? title : text,
                text(line, "reply", LONGEST_REPLY),
                (time.matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d") ? time : "2020-01-01T00:00:00") + "+08:00");
    }

    /** Cut to what the API takes. */
    private static String text(JsonNode line, String field, int longest) {
        String text = line.path(field).asString("").strip();
        return text.substring(0, Math.min(text.length(), longest));
    }
}
