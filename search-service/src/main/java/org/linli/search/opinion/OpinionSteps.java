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
        jdbc.sql("""
                insert into opinion_steps (opinion_id, version, what, at, actor, unit_id, place_id, category, words)
                values (:opinion, :version, :what, :at, :actor, :unit, :place, :category, :words)
                """)
                .param("opinion", step.opinion().value())
                .param("version", step.version())
                .param("what", step.what().name())
                .param("at", step.at().atOffset(ZoneOffset.UTC))
                .param("actor", step.actor())
                .param("unit", step.unit().value())
                .param("place", step.place().value())
                .param("category", step.category())
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
                select * from opinion_steps where opinion_id = :opinion and what not in ('CORRECTED', 'REGROUPED', 'SETTLED')
                 order by version desc limit 1
                """)
                .param("opinion", opinion.value())
                .query(OpinionSteps::step)
                .optional();
    }

    private static OpinionStep step(ResultSet row, int number) throws SQLException {
        return new OpinionStep(
                new OpinionId(row.getObject("opinion_id", UUID.class)),
                row.getLong("version"),
                OpinionStep.What.valueOf(row.getString("what")),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("actor"),
                new UnitId(row.getObject("unit_id", UUID.class)),
                new UnitId(row.getObject("place_id", UUID.class)),
                row.getString("category"),
                row.getString("words"));
    }
}
