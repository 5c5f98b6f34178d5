package org.linli.search.attachment;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Contents to be deleted unless an attachment speaks for them. Each content is noted here before it is written and struck
 * out in the transaction that adds its attachment, so that a crash at any point leaves a note and no orphan. The bean
 * qualified {@code jobs} writes beside the caller's transaction.
 */
class Leftovers {

    private final JdbcClient jdbc;

    Leftovers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A content is about to be written; by then an attachment speaks for it or never will. */
    void note(AttachmentId id, Instant due) {
        jdbc.sql("insert into attachment_leftovers (id, due_at) values (:id, :due)")
                .param("id", id.value())
                .param("due", due.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** An attachment speaks for it. @return whether its content may still be there */
    boolean strikeOut(AttachmentId id) {
        return jdbc.sql("delete from attachment_leftovers where id = :id")
                        .param("id", id.value())
                        .update()
                == 1;
    }

    /** Those that are due, the longest due first. */
    List<AttachmentId> due(Instant now, int limit) {
        return jdbc.sql("select id from attachment_leftovers where due_at <= :now order by due_at limit :limit")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("limit", limit)
                .query((row, _) -> new AttachmentId(row.getObject("id", UUID.class)))
                .list();
    }
}
