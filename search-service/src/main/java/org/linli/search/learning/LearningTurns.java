package org.linli.search.learning;

import java.time.Duration;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Of all instances one learns the answers to a question at a time: a lease for some minutes, renewed as it goes on. */
@Repository
class LearningTurns {

    private static final Duration LEASE = Duration.ofMinutes(3);

    private final JdbcClient jdbc;

    LearningTurns(@Qualifier("jobs") JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes the turn, or keeps it; false while it is another's. */
    boolean take(Question question, UUID learner) {
        return jdbc.sql("""
                update learning_turns set learner = :learner, leased_until = now() + make_interval(secs => :seconds)
                 where question = :question and (learner = :learner or leased_until is null or leased_until < now())
                """)
                        .param("learner", learner)
                        .param("seconds", LEASE.toSeconds())
                        .param("question", question.name())
                        .update()
                == 1;
    }

    /** Gives the turn back, so that nobody has to wait for the lease to run out. */
    void giveBack(Question question, UUID learner) {
        jdbc.sql("""
                update learning_turns set learner = null, leased_until = null
                 where question = :question and learner = :learner
                """)
                .param("question", question.name())
                .param("learner", learner)
                .update();
    }

    /** The last wish to learn at once; 0 when there is none. */
    long lastWish() {
        return jdbc.sql("select coalesce(max(no), 0) from learning_wishes")
                .query(Long.class)
                .single();
    }

    /** The wishes up to this one are met. */
    void meetWishes(long last) {
        jdbc.sql("delete from learning_wishes where no <= :last")
                .param("last", last)
                .update();
    }
}
