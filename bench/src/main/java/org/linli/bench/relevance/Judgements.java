package org.linli.bench.relevance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.linli.bench.BenchFailure;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Queries and which documents answer them how well, read from a folder of {@code queries.jsonl} (qid, type, query, scope,
 * exclude), {@code qrels.tsv} (query, 0, document, grade) and {@code ignore.tsv} (query, document).
 */
record Judgements(List<Query> queries) {

    /**
     * One query.
     *
     * @param sets the collections whose documents count
     * @param dropped documents left out before scoring
     * @param grades the documents that answer it, from 1 up
     */
    record Query(
            String id, String type, String text, Set<String> sets, Set<String> dropped, Map<String, Integer> grades) {

        /** Where the query was made from titles or from replies, these must not be searched. */
        Corpus corpus() {
            if (type.startsWith("title_to_body")) {
                return Corpus.WITHOUT_TITLES;
            }
            return type.startsWith("reply_para") ? Corpus.WITHOUT_REPLIES : Corpus.WHOLE;
        }
    }

    Judgements {
        queries = List.copyOf(queries);
    }

    static Judgements read(Path folder) {
        try {
            Map<String, Map<String, Integer>> grades = new HashMap<>();
            rows(folder.resolve("qrels.tsv"))
                    .forEach(row ->
                            grades.computeIfAbsent(row[0], _ -> new HashMap<>()).put(row[2], Integer.parseInt(row[3])));
            Map<String, Set<String>> ignored = new HashMap<>();
            if (Files.exists(folder.resolve("ignore.tsv"))) {
                rows(folder.resolve("ignore.tsv"))
                        .forEach(row -> ignored.computeIfAbsent(row[0], _ -> new HashSet<>())
                                .add(row[1]));
            }
            return new Judgements(queries(folder.resolve("queries.jsonl"), grades, ignored));
        } catch (IOException e) {
            throw new BenchFailure("The judgements in %s cannot be read: %s".formatted(folder, e.getMessage()), e);
        }
    }

    private static List<Query> queries(
            Path file, Map<String, Map<String, Integer>> grades, Map<String, Set<String>> ignored) throws IOException {
        JsonMapper json = JsonMapper.builder().build();
        List<Query> queries = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            JsonNode query = json.readTree(line);
            String id = query.path("qid").asString();
            Set<String> dropped = new HashSet<>(texts(query.path("exclude")));
            dropped.addAll(ignored.getOrDefault(id, Set.of()));
            queries.add(new Query(
                    id,
                    query.path("type").asString(),
                    query.path("query").asString(),
                    texts(query.path("scope")),
                    dropped,
                    grades.getOrDefault(id, Map.of())));
        }
        return queries;
    }

    private static Set<String> texts(JsonNode list) {
        Set<String> texts = new HashSet<>();
        list.forEach(item -> texts.add(item.asString()));
        return texts;
    }

    private static Stream<String[]> rows(Path file) throws IOException {
        return Files.readAllLines(file).stream().filter(line -> !line.isBlank()).map(line -> line.split("\t", -1));
    }
}
