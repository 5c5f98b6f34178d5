package org.linli.search.trial;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.platform.web.ProblemException;
import org.springframework.http.HttpStatus;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The files of judged queries as the measurements of the house read them: {@code queries.jsonl} (qid, type, query, scope,
 * exclude), {@code qrels.tsv} (query, 0, document, grade) and, if there is one, {@code ignore.tsv} (query, document).
 * What stands against a line is said with its number; of files with such lines nothing is taken in.
 */
final class JudgedFiles {

    static final String QUERIES = "queries.jsonl";
    static final String ANSWERS = "qrels.tsv";
    static final String IGNORED = "ignore.tsv";

    private static final int MOST_QUERIES = 2_000;
    private static final int MOST_ROWS = 100_000;
    private static final int MOST_FAULTS = 100;
    private static final int LONGEST_TEXT = 1_000;
    private static final int LONGEST_KEY = 100;
    private static final int LONGEST_TYPE = 40;

    /** A document, and where it is named first. */
    record Named(String file, int line) {}

    /** One query as the files say it. */
    record Said(
            String key,
            String type,
            String text,
            Set<String> scope,
            Set<String> leftOut,
            Map<String, Integer> grades) {}

    private final JsonMapper json;
    private final Map<String, Said> queries = new LinkedHashMap<>();
    private final Map<String, Named> judged = new LinkedHashMap<>();
    private final List<ProblemException.Field> faults = new ArrayList<>();

    private JudgedFiles(JsonMapper json) {
        this.json = json;
    }

    /**
     * @param texts by the names of the files
     * @throws ProblemException 422 naming each file that is missing and each line that cannot be read, the first hundred
     */
    static JudgedFiles read(Map<String, String> texts, JsonMapper json) {
        JudgedFiles files = new JudgedFiles(json);
        files.lines(texts, QUERIES, true, files::query);
        files.lines(texts, ANSWERS, true, files::answer);
        files.lines(texts, IGNORED, false, files::ignored);
        if (!files.faults.isEmpty()) {
            throw new ProblemException(
                    HttpStatus.UNPROCESSABLE_CONTENT, "invalid", List.of(), List.copyOf(files.faults));
        }
        return files;
    }

    List<Said> queries() {
        return List.copyOf(queries.values());
    }

    /** All documents that they name. */
    Set<String> documents() {
        Set<String> documents = new HashSet<>(judged.keySet());
        queries.values().forEach(query -> documents.addAll(query.leftOut()));
        return documents;
    }

    /** The documents that were judged, in the order in which they are named. */
    Map<String, Named> judged() {
        return judged;
    }

    private interface LineReader {
        void read(int number, String line);
    }

    private void lines(Map<String, String> texts, String file, boolean needed, LineReader reader) {
        String text = texts.get(file);
        if (text == null) {
            if (needed) {
                fault(file, 0, "judged.file.missing");
            }
            return;
        }
        List<String> lines = text.lines().toList();
        if (lines.size() > MOST_ROWS) {
            fault(file, 0, "judged.file.long", MOST_ROWS);
            return;
        }
        for (int at = 0; at < lines.size() && faults.size() < MOST_FAULTS; at++) {
            if (!lines.get(at).isBlank()) {
                reader.read(at + 1, lines.get(at));
            }
        }
    }

    private void query(int number, String line) {
        JsonNode node = json(line);
        if (node == null || !node.isObject()) {
            fault(QUERIES, number, "judged.query.json");
            return;
        }
        String key = word(node, "qid", LONGEST_KEY);
        String type = word(node, "type", LONGEST_TYPE);
        String text = word(node, "query", LONGEST_TEXT);
        Set<String> scope = words(node.path("scope"));
        Set<String> leftOut = words(node.path("exclude"));
        if (key == null || type == null || text == null || scope == null || leftOut == null) {
            fault(QUERIES, number, "judged.query.form", LONGEST_KEY, LONGEST_TYPE, LONGEST_TEXT);
        } else if (queries.size() == MOST_QUERIES) {
            fault(QUERIES, number, "judged.queries.many", MOST_QUERIES);
        } else if (queries.putIfAbsent(key, new Said(key, type, text, scope, leftOut, new LinkedHashMap<>())) != null) {
            fault(QUERIES, number, "judged.query.twice", key);
        }
    }

    private void answer(int number, String line) {
        String[] cells = line.split("\t", -1);
        if (cells.length != 4 || cells[2].isBlank()) {
            fault(ANSWERS, number, "judged.row.columns", 4);
            return;
        }
        if (!cells[3].strip().matches("[0-3]")) {
            fault(ANSWERS, number, "judged.row.grade", cells[3], TrialDesk.BEST_GRADE);
            return;
        }
        Said query = named(ANSWERS, number, cells[0]);
        if (query != null) {
            int grade = Integer.parseInt(cells[3].strip());
            Integer before = query.grades().putIfAbsent(cells[2].strip(), grade);
            if (before != null && before != grade) {
                fault(ANSWERS, number, "judged.row.twice", cells[2]);
            }
            judged.putIfAbsent(cells[2].strip(), new Named(ANSWERS, number));
        }
    }

    private void ignored(int number, String line) {
        String[] cells = line.split("\t", -1);
        if (cells.length != 2 || cells[1].isBlank()) {
            fault(IGNORED, number, "judged.row.columns", 2);
            return;
        }
        Said query = named(IGNORED, number, cells[0]);
        if (query != null) {
            query.leftOut().add(cells[1].strip());
        }
    }

    private @Nullable Said named(String file, int number, String key) {
        Said query = queries.get(key.strip());
        // Without queries every line would say the same again.
        if (query == null && !queries.isEmpty()) {
            fault(file, number, "judged.row.query", key);
        }
        return query;
    }

    private @Nullable JsonNode json(String line) {
        try {
            return json.readTree(line);
        } catch (JacksonException unreadable) {
            return null;
        }
    }

    /** Null when there is none, or it is too long or holds what is no text. */
    private static @Nullable String word(JsonNode node, String field, int longest) {
        String text = node.path(field).isString() ? node.path(field).asString().strip() : "";
        boolean readable = text.codePoints()
                .noneMatch(character -> Character.getType(character) == Character.SURROGATE || character == 0);
        return text.isEmpty() || text.codePointCount(0, text.length()) > longest || !readable ? null : text;
    }

    /** None when the field is absent; null when it is no list of texts. */
    private static @Nullable Set<String> words(JsonNode list) {
        Set<String> words = new HashSet<>();
        if (list.isMissingNode() || list.isNull()) {
            return words;
        }
        for (JsonNode item : list) {
            if (!item.isString()) {
                return null;
            }
            words.add(item.asString());
        }
        return list.isArray() ? words : null;
    }

    private void fault(String file, int line, String key, Object... arguments) {
        if (faults.size() < MOST_FAULTS) {
            String pointer = "/" + file + (line == 0 ? "" : "/" + line);
            faults.add(new ProblemException.Field(pointer, key, List.of(arguments)));
        }
    }
}
