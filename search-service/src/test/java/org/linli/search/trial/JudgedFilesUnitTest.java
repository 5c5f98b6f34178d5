package org.linli.search.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.linli.platform.web.ProblemException;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.web.multipart.MultipartFile;
import tools.jackson.databind.json.JsonMapper;

class JudgedFilesUnitTest {

    private static final String QUERIES = """
            {"qid": "q1", "type": "title", "query": " 三轮车占道 ", "scope": ["12345"], "exclude": ["d9"], "n_rel": 2}

            {"qid": "q2", "type": "reply", "query": "路灯不亮"}
            """;
    private static final String ANSWERS = "q1\t0\td1\t2\nq1\t0\td2\t0\nq2\t0\td1\t1\n";

    private static JudgedFiles read(String queries, String answers, String... ignored) {
        Map<String, String> texts = new HashMap<>(Map.of("queries.jsonl", queries, "qrels.tsv", answers));
        Arrays.stream(ignored).forEach(text -> texts.put("ignore.tsv", text));
        return JudgedFiles.read(texts, JsonMapper.builder().build());
    }

    private static void refused(ThrowingCallable reading, String... fields) {
        assertThatThrownBy(reading)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.fields())
                                .extracting(field -> field.field() + " " + field.key())
                                .containsExactly(fields));
    }

    private static MultipartFile file(String name, String text, Charset charset) {
        return new MockMultipartFile("file", name, null, text.getBytes(charset));
    }

    private static MultipartFile zip(String name, Map<String, String> entries) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return new MockMultipartFile("file", name, null, bytes.toByteArray());
    }

    @Test
    void queriesComeWithWhatAnswersThemAndWhatIsLeftOut() {
        JudgedFiles files = read(QUERIES, ANSWERS, "q2\td7\n");

        assertThat(files.queries())
                .extracting(JudgedFiles.Said::key, JudgedFiles.Said::text)
                .containsExactly(tuple("q1", "三轮车占道"), tuple("q2", "路灯不亮"));
        JudgedFiles.Said first = files.queries().getFirst();
        assertThat(first.grades()).containsEntry("d1", 2).containsEntry("d2", 0);
        assertThat(first.scope()).containsExactly("12345");
        assertThat(first.leftOut()).containsExactly("d9");
        assertThat(files.queries().getLast().leftOut()).containsExactly("d7");
        assertThat(files.judged()).containsEntry("d1", new JudgedFiles.Named("qrels.tsv", 1));
        assertThat(files.documents()).containsExactlyInAnyOrder("d1", "d2", "d7", "d9");
    }

    @Test
    void everyLineThatCannotBeReadIsNamedByItsNumber() {
        refused(
                () -> read(
                        QUERIES + "{\"qid\": \"q3\"}\nno json\n{\"qid\": \"q1\", \"type\": \"t\", \"query\": \"x\"}\n",
                        ""),
                "/queries.jsonl/4 judged.query.form",
                "/queries.jsonl/5 judged.query.json",
                "/queries.jsonl/6 judged.query.twice");
        refused(
                () -> read(QUERIES, "q1\t0\td1\nq1\t0\td1\t4\nq7\t0\td1\t1\nq1\t0\td1\t1\nq1\t0\td1\t2\n", "q1\n"),
                "/qrels.tsv/1 judged.row.columns",
                "/qrels.tsv/2 judged.row.grade",
                "/qrels.tsv/3 judged.row.query",
                "/qrels.tsv/5 judged.row.twice",
                "/ignore.tsv/1 judged.row.columns");
    }

    @Test
    void noMoreThanAHundredLinesAreNamed() {
        assertThatThrownBy(() -> read(QUERIES, "x\n".repeat(500)))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.fields()).hasSize(100));
    }

    @Test
    void whatIsMissingIsNamed() {
        refused(
                () -> JudgedFiles.read(Map.of(), JsonMapper.builder().build()),
                "/queries.jsonl judged.file.missing",
                "/qrels.tsv judged.file.missing");
    }

    @Test
    void theFilesComeOneByOneOrInAZipWithWhateverElseLiesThere() throws IOException {
        var onesByOne = JudgedUpload.of(List.of(
                file("queries.jsonl", "\uFEFF" + QUERIES, StandardCharsets.UTF_8),
                file("qrels.tsv", ANSWERS, StandardCharsets.UTF_8)));
        var packed = JudgedUpload.of(List.of(zip(
                "judged.ZIP",
                Map.of("judged/queries.jsonl", QUERIES, "judged/qrels.tsv", ANSWERS, "judged/dup_pairs.tsv", "x"))));

        assertThat(onesByOne.texts()).isEqualTo(packed.texts()).containsEntry("queries.jsonl", QUERIES);
    }

    @Test
    void aFileThatIsNoneOfOursOrCannotBeReadIsRefused() {
        refused(
                () -> JudgedUpload.of(List.of(file("notes.txt", "x", StandardCharsets.UTF_8))),
                "/notes.txt judged.file.unknown");
        refused(
                () -> JudgedUpload.of(List.of(file("queries.jsonl", QUERIES, Charset.forName("GB18030")))),
                "/queries.jsonl judged.file.encoding");
        refused(
                () -> JudgedUpload.of(List.of(file("judged.zip", "no zip", StandardCharsets.UTF_8))),
                "/judged.zip judged.zip.damaged");
        refused(
                () -> JudgedUpload.of(List.of(
                        file("qrels.tsv", ANSWERS, StandardCharsets.UTF_8),
                        zip("judged.zip", Map.of("a/qrels.tsv", ANSWERS)))),
                "/qrels.tsv judged.file.twice");
    }

    @Test
    void whatUnpacksToMoreThanTheBoundIsRefused() throws IOException {
        MultipartFile bomb = zip("judged.zip", Map.of("padding.bin", "0".repeat(17 * 1024 * 1024)));

        refused(() -> JudgedUpload.of(List.of(bomb)), "/padding.bin judged.file.large");
    }
}
