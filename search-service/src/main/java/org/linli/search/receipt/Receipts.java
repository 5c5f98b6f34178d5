package org.linli.search.receipt;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.linli.platform.places.UnitId;
import org.linli.search.opinion.OpinionId;
import org.linli.search.opinion.OpinionState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The receipts that residents hold. A code is looked up by its hash and shows what one function of the database shows. */
@Repository
class Receipts {

    private final JdbcClient jdbc;

    Receipts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** From now on this code stands for the opinion, and no earlier one. */
    void keep(OpinionId opinion, ReceiptCode code, Instant now) {
        jdbc.sql("""
                insert into opinion_receipts (opinion_id, code_hash, issued_at) values (:opinion, :hash, :now)
                    on conflict (opinion_id) do update set code_hash = excluded.code_hash, issued_at = excluded.issued_at
                """)
                .param("opinion", opinion.value())
                .param("hash", code.hash())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Needs no scope: whoever holds the code may know. */
    Optional<Progress> find(ReceiptCode code) {
        return jdbc.sql("""
                select opinion_id, place_id, state, category, reply, received_at, answered_at, reason
                  from opinion_by_receipt(:hash)
                """)
                .param("hash", code.hash())
                .query(Receipts::progress)
                .optional();
    }

    private static Progress progress(ResultSet row, int number) throws SQLException {
        OffsetDateTime answered = row.getObject("answered_at", OffsetDateTime.class);
        return new Progress(
                new OpinionId(row.getObject("opinion_id", UUID.class)),
                new UnitId(row.getObject("place_id", UUID.class)),
                OpinionState.valueOf(row.getString("state")),
                row.getString("category"),
                row.getString("reply"),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                answered == null ? null : answered.toInstant(),
                row.getString("reason"));
    }
}
