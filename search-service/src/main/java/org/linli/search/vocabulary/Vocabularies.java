package org.linli.search.vocabulary;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.places.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The vocabulary and its editions. Only a transaction over the whole city reads or changes them. */
class Vocabularies {

    private static final TypeReference<List<VocabularyEntry>> ENTRIES = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Vocabularies(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Vocabulary get() {
        return jdbc.sql("""
                select e.*, v.draft, v.version
                  from vocabulary v join vocabulary_editions e on e.number = v.live
                """)
                .query((row, number) ->
                        new Vocabulary(edition(row), entries(row.getString("draft")), row.getLong("version")))
                .single();
    }

    /**
     * Nobody else changes it until the running transaction ends. Locked first and read then: who had to wait would else
     * look for the edition that was published meanwhile among those of before.
     */
    Vocabulary lock() {
        jdbc.sql("select version from vocabulary for update").query(Long.class).single();
        return get();
    }

    void save(Vocabulary vocabulary) {
        jdbc.sql("update vocabulary set live = :live, draft = cast(:draft as jsonb), version = :version")
                .param("live", vocabulary.live().number())
                .param("draft", json.writeValueAsString(vocabulary.draft()))
                .param("version", vocabulary.version())
                .update();
    }

    void add(VocabularyEdition edition) {
        UnitId unit = edition.unit();
        jdbc.sql("""
                insert into vocabulary_editions
                       (number, entries, restores, reason, published_at, published_by, unit_id, drafted)
                values (:number, cast(:entries as jsonb), :restores, :reason, :publishedAt, :publishedBy, :unit, :drafted)
                """)
                .param("number", edition.number())
                .param("entries", json.writeValueAsString(edition.entries()))
                .param("restores", edition.restores())
                .param("reason", edition.reason())
                .param("publishedAt", edition.publishedAt().atOffset(ZoneOffset.UTC))
                .param("publishedBy", edition.publishedBy())
                .param("unit", unit == null ? null : unit.value())
                .param("drafted", edition.drafted())
                .update();
    }

    Optional<VocabularyEdition> edition(int number) {
        return jdbc.sql("select * from vocabulary_editions where number = :number")
                .param("number", number)
                .query((row, count) -> edition(row))
                .optional();
    }

    /**
     * The newest first.
     *
     * @param before only those with a lower number
     */
    List<VocabularyEdition> editions(@Nullable Integer before, int limit) {
        return jdbc.sql("""
                select * from vocabulary_editions
                 where cast(:before as int) is null or number < cast(:before as int)
                 order by number desc limit :limit
                """)
                .param("before", before)
                .param("limit", limit)
                .query((row, count) -> edition(row))
                .list();
    }

    /** The next number. Within a transaction that holds the vocabulary's lock nobody else takes it. */
    int nextNumber() {
        return jdbc.sql("select coalesce(max(number), 0) + 1 from vocabulary_editions")
                .query(Integer.class)
                .single();
    }

    private VocabularyEdition edition(ResultSet row) throws SQLException {
        UUID unit = row.getObject("unit_id", UUID.class);
        return new VocabularyEdition(
                row.getInt("number"),
                entries(row.getString("entries")),
                row.getObject("restores", Integer.class),
                row.getString("reason"),
                row.getObject("published_at", OffsetDateTime.class).toInstant(),
                row.getString("published_by"),
                unit == null ? null : new UnitId(unit),
                row.getObject("drafted", Long.class));
    }

    private List<VocabularyEntry> entries(String stored) {
        return json.readValue(stored, ENTRIES);
    }
}
