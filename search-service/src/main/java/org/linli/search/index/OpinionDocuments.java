package org.linli.search.index;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Opinions read from PostgreSQL as documents, all of them whatever the scope: the index holds the whole city. */
@Repository
class OpinionDocuments {

    /** A document with the version of the row it was read from. */
    record Versioned(OpinionDocument document, long version) {

        UUID id() {
            return document.id();
        }

        /** The years it lies with. */
        Span span(int yearsPerIndex) {
            return Span.of(Instant.parse(document.receivedAt()), yearsPerIndex);
        }

        Versioned asOf(int definition) {
            return new Versioned(document.asOf(definition), version);
        }
    }

    /**
     * What an opinion's document must agree with: that is compared when both sides are proved equal.
     *
     * @param index the name of that where it belongs, or lies
     */
    record Known(UUID id, long version, List<UUID> places, String index) {}

    private static final String COLUMNS = """
            select o.id, o.version, p.path::text as path, o.category, o.channel, o.department, o.state, o.source,
                   o.received_at, o.title, o.text, o.reply
              from opinions o join places p on p.id = o.place_id
            """;

    private final JdbcClient jdbc;

    OpinionDocuments(@Qualifier("jobs") JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Versioned> load(Collection<UUID> ids) {
        return jdbc.sql(COLUMNS + "where o.id = any (:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query(OpinionDocuments::document)
                .list();
    }

    /** The next documents in id order, none behind {@code last}. */
    List<Versioned> between(@Nullable UUID id, UUID last, int limit) {
        return jdbc.sql(COLUMNS + "where o.id > :after and o.id <= :last order by o.id limit :limit")
                .param("after", id == null ? new UUID(0, 0) : id)
                .param("last", last)
                .param("limit", limit)
                .query(OpinionDocuments::document)
                .list();
    }

    /** The next opinions in id order, with no more than a comparison needs. */
    List<Known> knownAfter(UUID id, int limit, Function<Instant, String> index) {
        return jdbc.sql("""
                select o.id, o.version, p.path::text as path, o.received_at from opinions o join places p on p.id = o.place_id
                 where o.id > :after order by o.id limit :limit
                """)
                .param("after", id)
                .param("limit", limit)
                .query((row, number) -> known(row, index))
                .list();
    }

    List<Known> known(Collection<UUID> ids, Function<Instant, String> index) {
        return jdbc.sql("""
                select o.id, o.version, p.path::text as path, o.received_at from opinions o join places p on p.id = o.place_id
                 where o.id = any (:ids)
                """)
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, number) -> known(row, index))
                .list();
    }

    long countUpTo(UUID last) {
        return jdbc.sql("select count(*) from opinions where id <= :last")
                .param("last", last)
                .query(Long.class)
                .single();
    }

    private static Known known(ResultSet row, Function<Instant, String> index) throws SQLException {
        return new Known(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                OpinionDocument.placesOf(row.getString("path")),
                index.apply(row.getObject("received_at", OffsetDateTime.class).toInstant()));
    }

    private static Versioned document(ResultSet row, int number) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        List<UUID> places = OpinionDocument.placesOf(row.getString("path"));
        List<String> category = OpinionDocument.levels(row.getString("category"));
        Instant receivedAt = row.getObject("received_at", OffsetDateTime.class).toInstant();
        String title = row.getString("title");
        String text = row.getString("text");
        String reply = row.getString("reply");
        return new Versioned(
                new OpinionDocument(
                        id,
                        places,
                        category,
                        row.getString("channel"),
                        row.getString("department"),
                        row.getString("state"),
                        row.getString("source"),
                        OpinionDocument.written(receivedAt),
                        title,
                        text,
                        reply,
                        OpinionDocument.shortcuts(id, places, category, receivedAt, title, text, reply)),
                row.getLong("version"));
    }
}
