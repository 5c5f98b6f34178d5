package org.linli.bench.department;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.linli.bench.BenchFailure;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An order of a hotline that says who answers it, read from lines of JSON (id, text, dept, label, time), plain or gzipped.
 *
 * @param department the body that answers it
 * @param category path of what it is about; blank when the file knows none
 * @param day on which it came in
 * @param asked whether it is asked for, and not learned from
 */
record Order(String id, String text, String department, String category, String day, boolean asked) {

    private static final int LONGEST_TEXT = 10_000;

    /** Those lines that say who answers. */
    static List<Order> readAll(Path file) {
        JsonMapper json = JsonMapper.builder().build();
        List<Order> orders = new ArrayList<>();
        try (InputStream stream = open(file);
                BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Order order = of(json.readTree(line));
                if (!order.department().isBlank() && !order.text().isBlank()) {
                    orders.add(order);
                }
            }
        } catch (IOException e) {
            throw new BenchFailure("The orders in %s cannot be read: %s".formatted(file, e.getMessage()), e);
        }
        if (orders.isEmpty()) {
            throw new BenchFailure("No line of %s says in 'dept' who answers.".formatted(file));
        }
        return orders;
    }

    private static InputStream open(Path file) throws IOException {
        InputStream stream = Files.newInputStream(file);
        return file.toString().endsWith(".gz") ? new GZIPInputStream(stream) : stream;
    }

    private static Order of(JsonNode line) {
        String text = line.path("text").asString("").strip();
        String time = line.path("time").asString("");
        return new Order(
                line.path("id").asString(),
                text.substring(0, Math.min(text.length(), LONGEST_TEXT)),
                line.path("dept").asString(""),
                line.path("label").asString(""),
                time.matches("\\d{4}-\\d\\d-\\d\\d.*") ? time.substring(0, 10) : "2020-01-01",
                false);
    }

    /** As the suite takes it in. One that is asked for says nothing of what is asked. */
    Map<String, Object> opinion(String source, String place) {
        Map<String, Object> opinion = new HashMap<>(Map.of(
                "place",
                place,
                "source",
                source,
                "externalId",
                id,
                "channel",
                "HOTLINE",
                "receivedAt",
                day + "T08:00:00+08:00",
                "text",
                text));
        if (!asked) {
            opinion.put("department", department);
            if (!category.isBlank()) {
                opinion.put("category", category);
            }
        }
        return opinion;
    }
}
