package org.linli.search.learning;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The models of the city, the newest and the one before for each question. */
@Repository
class LearnedModels {

    private static final String FIGURES = """
            question, version, decided, opinions, answers, judged, first_right, first_three_right, learned_at, took_millis
            """;

    private final JdbcClient jdbc;

    LearnedModels(@Qualifier("jobs") JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest of each question. */
    List<ModelFigures> newest() {
        return jdbc.sql("select distinct on (question) " + FIGURES + """
                  from learned_models
                 order by question, version desc
                """)
                .query(LearnedModels::figures)
                .list();
    }

    /** How it stands with the newest for a question. */
    Optional<ModelFigures> newest(Question question) {
        return newest().stream().filter(model -> model.question() == question).findFirst();
    }

    /** The number of the newest of each question. */
    Map<Question, Long> versions() {
        return newest().stream().collect(Collectors.toMap(ModelFigures::question, ModelFigures::version));
    }

    /** The model as it was kept; empty when a newer one has taken its place long ago. */
    Optional<byte[]> read(Question question, long version) {
        return jdbc.sql("select model from learned_models where question = :question and version = :version")
                .param("question", question.name())
                .param("version", version)
                .query((row, _) -> row.getBytes("model"))
                .optional();
    }

    /**
     * Keeps a model as the newest of its question, if it is still this learner's turn: one whose lease ran out while it
     * worked must not put back what another has learned since.
     *
     * @return whether it was kept
     */
    boolean add(ModelFigures figures, byte[] model, UUID learner) {
        boolean added = jdbc.sql("""
                insert into learned_models (question, version, decided, opinions, answers, judged, first_right,
                                            first_three_right, learned_at, took_millis, model)
                select question,
                       1 + coalesce((select max(version) from learned_models where question = :question), 0),
                       :decided, :opinions, :answers, :judged, :first, :firstThree, :learnedAt, :took, :model
                  from learning_turns
                 where question = :question and learner = :learner and leased_until > now()
                   for update
                """)
                        .param("question", figures.question().name())
                        .param("decided", figures.decided())
                        .param("opinions", figures.opinions())
                        .param("answers", figures.answers())
                        .param("judged", figures.rightness().judged())
                        .param("first", figures.rightness().first())
                        .param("firstThree", figures.rightness().firstThree())
                        .param("learnedAt", figures.learnedAt().atOffset(ZoneOffset.UTC))
                        .param("took", figures.took().toMillis())
                        .param("model", model)
                        .param("learner", learner)
                        .update()
                == 1;
        if (added) {
            forgetOld(figures.question());
        }
        return added;
    }

    private void forgetOld(Question question) {
        jdbc.sql("""
                delete from learned_models
                 where question = :question
                   and version < (select max(version) - 1 from learned_models where question = :question)
                """).param("question", question.name()).update();
    }

    private static ModelFigures figures(ResultSet row, int number) throws SQLException {
        return new ModelFigures(
                Question.valueOf(row.getString("question")),
                row.getLong("version"),
                row.getLong("decided"),
                row.getInt("opinions"),
                row.getInt("answers"),
                new ModelFigures.Rightness(
                        row.getInt("judged"), row.getDouble("first_right"), row.getDouble("first_three_right")),
                row.getObject("learned_at", OffsetDateTime.class).toInstant(),
                Duration.ofMillis(row.getLong("took_millis")));
    }
}
