package org.linli.search.opinion;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.platform.places.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was done with the opinions of the bound scope; the bean qualified {@code jobs} sees all of them. */
class OpinionSteps {

    private final JdbcClient jdbc;

    OpinionSteps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(OpinionStep step) {
        About before = step.before();
        jdbc.sql("""
                insert into opinion_steps (opinion_id, version, what, at, actor, unit_id, place_id, category, department,
                                           place_before, category_before, department_before, words)
                values (:opinion, :version, :what, :at, :actor, :unit, :place, :category, :department,
                        :placeBefore, :categoryBefore, :departmentBefore, :words)
                """)
                .param("opinion", step.opinion().value())
                .param("version", step.version())
                .param("what", step.what().name())
                .param("at", step.at().atOffset(ZoneOffset.UTC))
                .param("actor", step.actor())
                .param("unit", step.unit().value())
                .param("place", step.about().place().value())
                .param("category", step.about().category())
                .param("department", step.about().department())
                .param("placeBefore", before == null ? null : before.place().value())
                .param("categoryBefore", before == null ? null : before.category())
                .param("departmentBefore", before == null ? null : before.department())
                .param("words", step.words())
                .update();
    }

    /** The newest first. */
    List<OpinionStep> of(OpinionId opinion, int limit) {
        return jdbc.sql("select * from opinion_steps where opinion_id = :opinion order by version desc limit :limit")
                .param("opinion", opinion.value())
                .param("limit", limit)
                .query(OpinionSteps::step)
                .list();
    }

    /** The last one that led to where the opinion stands: corrections and another group lead nowhere. */
    Optional<OpinionStep> lastMove(OpinionId opinion) {
        return jdbc.sql("""
                select * from opinion_steps
                 where opinion_id = :opinion and what not in ('CORRECTED', 'CORRECTION_UNDONE', 'REGROUPED', 'SETTLED')
                 order by version desc limit 1
                """)
                .param("opinion", opinion.value())
                .query(OpinionSteps::step)
                .optional();
    }

    /** The correction by which the opinion came to its version: whatever was done since, it can no longer be undone. */
    Optional<OpinionStep> lastCorrection(Opinion opinion) {
        return jdbc.sql("""
                select * from opinion_steps
                 where opinion_id = :opinion and version = :version and what = 'CORRECTED' and place_before is not null
                """)
                .param("opinion", opinion.id().value())
                .param("version", opinion.version())
                .query(OpinionSteps::step)
                .optional();
    }

    private static OpinionStep step(ResultSet row, int number) throws SQLException {
        UUID placeBefore = row.getObject("place_before", UUID.class);
        return new OpinionStep(
                new OpinionId(row.getObject("opinion_id", UUID.class)),
                row.getLong("version"),
                OpinionStep.What.valueOf(row.getString("what")),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("actor"),
                new UnitId(row.getObject("unit_id", UUID.class)),
                new About(
                        new UnitId(row.getObject("place_id", UUID.class)),
                        row.getString("category"),
                        row.getString("department")),
                placeBefore == null
                        ? null
                        : new About(
                                new UnitId(placeBefore),
                                row.getString("category_before"),
                                row.getString("department_before")),
                row.getString("words"));
    }
}
