package org.linli.bench.relevance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linli.bench.BenchFailure;

class JudgementsUnitTest {

    @TempDir
    Path folder;

    @Test
    void aQueryKnowsItsGradesAndWhatIsLeftOut() throws IOException {
        Files.writeString(
                folder.resolve("queries.jsonl"),
                "{\"qid\":\"q1\",\"type\":\"title_to_body\",\"query\":\"路灯\",\"scope\":[\"s\"],\"exclude\":[\"d9\"]}\n");
        Files.writeString(folder.resolve("qrels.tsv"), "q1\t0\td1\t2\nq1\t0\td2\t1\n");
        Files.writeString(folder.resolve("ignore.tsv"), "q1\td3\n");

        Judgements.Query query = Judgements.read(folder).queries().getFirst();

        assertThat(query.grades()).isEqualTo(Map.of("d1", 2, "d2", 1));
        assertThat(query.dropped()).isEqualTo(Set.of("d9", "d3"));
        assertThat(query.sets()).isEqualTo(Set.of("s"));
        assertThat(query.corpus()).isEqualTo(Corpus.WITHOUT_TITLES);
    }

    @Test
    void aFolderWithoutQueriesIsSaidInOneSentence() {
        assertThatThrownBy(() -> Judgements.read(folder))
                .isInstanceOf(BenchFailure.class)
                .hasMessageContaining(folder.toString());
    }
}
