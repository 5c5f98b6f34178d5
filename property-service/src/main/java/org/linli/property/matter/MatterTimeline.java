package org.linli.property.matter;

import java.util.List;
import org.linli.platform.web.ProblemException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What happened to a matter, step by step: answers and outcomes that count no longer included. */
@Repository
@Transactional(readOnly = true)
public class MatterTimeline {

    private static final int MOST = 500;

    private final JdbcClient jdbc;

    MatterTimeline(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The newest first, at most 500.
     *
     * @throws ProblemException 404 when there is none within the caller's scope
     */
    public List<MatterStep> of(MatterId id) {
        List<MatterStep> steps = jdbc.sql("""
                        select * from matter_steps where matter_id = :id order by version desc limit :most
                        """)
                .param("id", id.value())
                .param("most", MOST)
                .query((row, _) -> {
                    String outcome = row.getString("outcome");
                    return new MatterStep(
                            row.getLong("version"),
                            MatterStep.What.valueOf(row.getString("what")),
                            row.getString("text"),
                            outcome == null ? null : MatterOutcome.valueOf(outcome),
                            Matters.office(row, "unit", "role"),
                            Matters.instant(row, "at"));
                })
                .list();
        if (steps.isEmpty()) {
            throw ProblemException.notFound("matter");
        }
        return steps;
    }
}
