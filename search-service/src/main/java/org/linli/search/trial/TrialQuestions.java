package org.linli.search.trial;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.linli.search.opinion.OpinionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The city's set of questions, and what was judged to be an answer. Seen by a transaction over the whole city only. */
@Repository
class TrialQuestions {

    private final JdbcClient jdbc;

    TrialQuestions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the order in which they were added. */
    List<TrialQuestion> all() {
        return jdbc.sql("""
                select q.id, q.text,
                       (select count(*) from trial_judgements j where j.question_id = q.id and j.grade > 0) as judged
                  from trial_questions q order by q.id
                """)
                .query((row, number) -> new TrialQuestion(
                        new QuestionId(row.getObject("id", UUID.class)), row.getString("text"), row.getInt("judged")))
                .list();
    }

    Optional<TrialQuestion> find(QuestionId id) {
        return all().stream().filter(question -> question.id().equals(id)).findFirst();
    }

    int count() {
        return jdbc.sql("select count(*) from trial_questions")
                .query(Integer.class)
                .single();
    }

    /** @return whether it was new */
    boolean add(TrialQuestion question, Instant now) {
        return jdbc.sql("""
                        insert into trial_questions (id, text, added_at) values (:id, :text, :now)
                            on conflict (text) do nothing
                        """)
                        .param("id", question.id().value())
                        .param("text", question.text())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    boolean remove(QuestionId id) {
        return jdbc.sql("delete from trial_questions where id = :id")
                        .param("id", id.value())
                        .update()
                == 1;
    }

    /** @param grade 0 to 3; 0 says that it is no answer */
    void judge(QuestionId question, OpinionId opinion, int grade) {
        jdbc.sql("""
                insert into trial_judgements (question_id, opinion_id, grade) values (:question, :opinion, :grade)
                    on conflict (question_id, opinion_id) do update set grade = excluded.grade
                """)
                .param("question", question.value())
                .param("opinion", opinion.value())
                .param("grade", grade)
                .update();
    }

    Map<OpinionId, Integer> grades(QuestionId question) {
        Map<OpinionId, Integer> grades = new HashMap<>();
        jdbc.sql("select opinion_id, grade from trial_judgements where question_id = :question")
                .param("question", question.value())
                .query(row -> {
                    grades.put(new OpinionId(row.getObject("opinion_id", UUID.class)), row.getInt("grade"));
                });
        return grades;
    }
}
