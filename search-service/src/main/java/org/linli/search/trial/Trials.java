package org.linli.search.trial;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.jobs.JobId;
import org.linli.search.opinion.OpinionId;
import org.linli.search.vocabulary.VocabularyEntry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Trials and what came of each question. Seen by a transaction over the whole city only. */
@Repository
class Trials {

    private static final TypeReference<List<VocabularyEntry>> ENTRIES = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Trials(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void add(Trial trial) {
        Trial.Used set = trial.set();
        jdbc.sql("""
                insert into trials (id, edition, version, draft, job, questions, set_id, set_name, started_by, started_at)
                values (:id, :edition, :version, cast(:draft as jsonb), :job, :questions, :set, :setName, :by, :at)
                """)
                .param("id", trial.id().value())
                .param("edition", trial.edition())
                .param("version", trial.version())
                .param("draft", json.writeValueAsString(trial.draft()))
                .param("job", trial.job().value())
                .param("questions", trial.questions())
                .param("set", set == null ? null : set.id().value())
                .param("setName", set == null ? null : set.name())
                .param("by", trial.startedBy())
                .param("at", trial.startedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    void finish(TrialId id, Trial.Figures figures) {
        jdbc.sql("update trials set figures = cast(:figures as jsonb) where id = :id")
                .param("figures", json.writeValueAsString(figures))
                .param("id", id.value())
                .update();
    }

    Optional<Trial> find(TrialId id) {
        return jdbc.sql("select * from trials where id = :id")
                .param("id", id.value())
                .query((row, number) -> trial(row))
                .optional();
    }

    /** The newest first. */
    List<Trial> newest(int limit) {
        return jdbc.sql("select * from trials order by id desc limit :limit")
                .param("limit", limit)
                .query((row, number) -> trial(row))
                .list();
    }

    /** Once more is no harm: what a run that was cut short left is overwritten. */
    void add(TrialId trial, Compared compared) {
        jdbc.sql("""
                insert into trial_results
                       (trial_id, position, question_id, text, type, before, after, gain_before, gain_after, changed)
                values (:trial, :position, :question, :text, :type, :before, :after, :gainBefore, :gainAfter, :changed)
                    on conflict (trial_id, position) do update
                   set before = excluded.before, after = excluded.after, gain_before = excluded.gain_before,
                       gain_after = excluded.gain_after, changed = excluded.changed
                """)
                .param("trial", trial.value())
                .param("position", compared.position())
                .param("question", compared.question().value())
                .param("text", compared.text())
                .param("type", compared.type())
                .param("before", ids(compared.before()))
                .param("after", ids(compared.after()))
                .param("gainBefore", compared.gainBefore())
                .param("gainAfter", compared.gainAfter())
                .param("changed", compared.isChanged())
                .update();
    }

    /**
     * In the order of the questions.
     *
     * @param behind only those with a higher position
     */
    List<Compared> results(TrialId trial, boolean changedOnly, int behind, int limit) {
        return jdbc.sql("""
                select * from trial_results
                 where trial_id = :trial and position > :behind and (changed or not :changedOnly)
                 order by position limit :limit
                """)
                .param("trial", trial.value())
                .param("behind", behind)
                .param("changedOnly", changedOnly)
                .param("limit", limit)
                .query(Trials::compared)
                .list();
    }

    private Trial trial(ResultSet row) throws SQLException {
        String figures = row.getString("figures");
        UUID set = row.getObject("set_id", UUID.class);
        return new Trial(
                new TrialId(row.getObject("id", UUID.class)),
                row.getInt("edition"),
                row.getLong("version"),
                json.readValue(row.getString("draft"), ENTRIES),
                new JobId(row.getObject("job", UUID.class)),
                row.getInt("questions"),
                set == null ? null : new Trial.Used(new JudgedSetId(set), row.getString("set_name")),
                row.getString("started_by"),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                figures == null ? null : json.readValue(figures, Trial.Figures.class));
    }

    private static Compared compared(ResultSet row, int number) throws SQLException {
        return new Compared(
                row.getInt("position"),
                new QuestionId(row.getObject("question_id", UUID.class)),
                row.getString("text"),
                row.getString("type"),
                opinions(row.getArray("before")),
                opinions(row.getArray("after")),
                gain(row, "gain_before"),
                gain(row, "gain_after"));
    }

    private static @Nullable Double gain(ResultSet row, String column) throws SQLException {
        return row.getObject(column, Double.class);
    }

    private static UUID[] ids(List<OpinionId> opinions) {
        return opinions.stream().map(OpinionId::value).toArray(UUID[]::new);
    }

    private static List<OpinionId> opinions(Array ids) throws SQLException {
        return Arrays.stream((UUID[]) ids.getArray()).map(OpinionId::new).toList();
    }
}
