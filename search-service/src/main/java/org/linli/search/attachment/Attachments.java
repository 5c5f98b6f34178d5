package org.linli.search.attachment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.places.UnitId;
import org.linli.platform.privacy.Sealed;
import org.linli.search.opinion.OpinionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The attachments of the opinions of the bound scope: what they are, not their contents. */
@Repository
class Attachments {

    private final JdbcClient jdbc;

    Attachments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Where the opinion belongs; nobody else attaches anything to it until the running transaction ends. */
    Optional<UnitId> lockOpinion(OpinionId opinion) {
        return jdbc.sql("select place_id from opinions where id = :opinion for update")
                .param("opinion", opinion.value())
                .query((row, _) -> new UnitId(row.getObject("place_id", UUID.class)))
                .optional();
    }

    /** In the order in which they were added, those whose content is gone included. */
    List<Attachment> of(OpinionId opinion, int limit) {
        return jdbc.sql("select * from opinion_attachments where opinion_id = :opinion order by id limit :limit")
                .param("opinion", opinion.value())
                .param("limit", limit)
                .query(Attachments::attachment)
                .list();
    }

    /** How many there are whose content is there. */
    int count(OpinionId opinion) {
        return jdbc.sql("select count(*) from opinion_attachments where opinion_id = :opinion and file_key is not null")
                .param("opinion", opinion.value())
                .query(Integer.class)
                .single();
    }

    Optional<Attachment> find(OpinionId opinion, AttachmentId id) {
        return jdbc.sql("select * from opinion_attachments where opinion_id = :opinion and id = :id")
                .param("opinion", opinion.value())
                .param("id", id.value())
                .query(Attachments::attachment)
                .optional();
    }

    /** The one that came of the same file, when its content is there. */
    Optional<Attachment> same(OpinionId opinion, String sha256) {
        return jdbc.sql("""
                select * from opinion_attachments
                 where opinion_id = :opinion and sha256 = :sha256 and file_key is not null
                """)
                .param("opinion", opinion.value())
                .param("sha256", sha256)
                .query(Attachments::attachment)
                .optional();
    }

    void add(Attachment attachment) {
        jdbc.sql("""
                insert into opinion_attachments (id, opinion_id, kind, name, size, sha256, file_key, added_at, added_by)
                values (:id, :opinion, :kind, :name, :size, :sha256, :key, :addedAt, :addedBy)
                """)
                .param("id", attachment.id().value())
                .param("opinion", attachment.opinion().value())
                .param("kind", attachment.kind().name())
                .param("name", attachment.name())
                .param("size", attachment.size())
                .param("sha256", attachment.sha256())
                .param("key", attachment.key() == null ? null : attachment.key().text())
                .param("addedAt", attachment.addedAt().atOffset(ZoneOffset.UTC))
                .param("addedBy", attachment.addedBy())
                .update();
    }

    /** Without its key nobody reads the content any more; a trigger forgets the rest and has the content deleted. */
    void remove(AttachmentId id, Attachment.Removal removal) {
        jdbc.sql("""
                update opinion_attachments set file_key = null, removed_at = :at, removal_reason = :reason where id = :id
                """)
                .param("at", removal.at().atOffset(ZoneOffset.UTC))
                .param("reason", removal.reason())
                .param("id", id.value())
                .update();
    }

    /** Its small picture, unless another was kept since it was read. @return whether it is kept */
    boolean preview(Attachment attachment, Attachment.Preview preview) {
        Attachment.Preview before = attachment.preview();
        return jdbc.sql("""
                        update opinion_attachments set preview_id = :preview, preview_size = :size
                         where id = :id and file_key is not null and preview_id is not distinct from cast(:before as uuid)
                        """)
                        .param("preview", preview.id().value())
                        .param("size", preview.size())
                        .param("id", attachment.id().value())
                        .param("before", before == null ? null : before.id().value())
                        .update()
                == 1;
    }

    private static Attachment attachment(ResultSet row, int number) throws SQLException {
        String key = row.getString("file_key");
        return new Attachment(
                new AttachmentId(row.getObject("id", UUID.class)),
                new OpinionId(row.getObject("opinion_id", UUID.class)),
                AttachmentKind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getLong("size"),
                row.getString("sha256"),
                key == null ? null : new Sealed(key),
                row.getObject("added_at", OffsetDateTime.class).toInstant(),
                row.getString("added_by"),
                removal(row),
                instant(row, "lost_at"),
                preview(row));
    }

    private static Attachment.@Nullable Removal removal(ResultSet row) throws SQLException {
        Instant at = instant(row, "removed_at");
        return at == null ? null : new Attachment.Removal(at, row.getString("removal_reason"));
    }

    private static Attachment.@Nullable Preview preview(ResultSet row) throws SQLException {
        UUID id = row.getObject("preview_id", UUID.class);
        return id == null ? null : new Attachment.Preview(new AttachmentId(id), row.getLong("preview_size"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
