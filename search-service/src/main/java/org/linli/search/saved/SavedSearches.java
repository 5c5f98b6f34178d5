package org.linli.search.saved;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.places.UnitId;
import org.linli.search.query.OpinionFilter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The saved searches of the bound scope, as far as they are the caller's own or shared. */
@Repository
class SavedSearches {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    SavedSearches(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void add(SavedSearch search) {
        jdbc.sql("""
                insert into saved_searches (id, place_id, owner, name, filter, view, shared, alert, told_no, seen_no,
                                            created_at, version)
                values (:id, :unit, :owner, :name, cast(:filter as jsonb), :view, :shared, :alert, :told, :seen,
                        :createdAt, :version)
                """)
                .param("id", search.id().value())
                .param("unit", search.unit().value())
                .param("owner", search.owner())
                .param("name", search.name())
                .param("filter", json.writeValueAsString(search.filter()))
                .param("view", search.view())
                .param("shared", search.shared())
                .param("alert", search.alert().name())
                .param("told", search.toldNo())
                .param("seen", search.seenNo())
                .param("createdAt", search.createdAt().atOffset(ZoneOffset.UTC))
                .param("version", search.version())
                .update();
    }

    /** Nobody else changes it until the running transaction ends. */
    Optional<SavedSearch> lock(SavedSearchId id, String caller) {
        return jdbc.sql("select * from saved_searches where id = :id and (owner = :caller or shared) for update")
                .param("id", id.value())
                .param("caller", caller)
                .query((row, _) -> search(row, json))
                .optional();
    }

    Optional<SavedSearch> find(SavedSearchId id, String caller) {
        return jdbc.sql("select * from saved_searches where id = :id and (owner = :caller or shared)")
                .param("id", id.value())
                .param("caller", caller)
                .query((row, _) -> search(row, json))
                .optional();
    }

    /** The newest first. */
    List<SavedSearch> list(String caller, @Nullable UUID before, int limit) {
        return jdbc.sql("""
                select * from saved_searches
                 where (owner = :caller or shared) and (cast(:before as uuid) is null or id < cast(:before as uuid))
                 order by id desc limit :limit
                """)
                .param("caller", caller)
                .param("before", before)
                .param("limit", limit)
                .query((row, _) -> search(row, json))
                .list();
    }

    /** The caller's own of which they want to be told. */
    List<SavedSearch> alerting(String caller) {
        return jdbc.sql("select * from saved_searches where owner = :caller and alert <> 'NEVER' order by id desc")
                .param("caller", caller)
                .query((row, _) -> search(row, json))
                .list();
    }

    /** Nobody saves another for that account until the running transaction ends. */
    void lockAll(String owner) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:what, 0))")
                .param("what", "saved-searches " + owner)
                .query((row, number) -> number)
                .list();
    }

    int owned(String caller) {
        return jdbc.sql("select count(*) from saved_searches where owner = :caller")
                .param("caller", caller)
                .query(Integer.class)
                .single();
    }

    boolean nameTaken(String caller, String name, SavedSearchId but) {
        return jdbc.sql("""
                select exists (select from saved_searches where owner = :caller and name = :name and id <> :but)
                """)
                .param("caller", caller)
                .param("name", name)
                .param("but", but.value())
                .query(Boolean.class)
                .single();
    }

    void save(SavedSearch search) {
        jdbc.sql("""
                update saved_searches set name = :name, shared = :shared, alert = :alert, version = :version where id = :id
                """)
                .param("name", search.name())
                .param("shared", search.shared())
                .param("alert", search.alert().name())
                .param("version", search.version())
                .param("id", search.id().value())
                .update();
    }

    /** Never backwards. The version stays: that it was seen is no change that anybody could have missed. */
    void seen(SavedSearchId id, long until) {
        jdbc.sql("update saved_searches set seen_no = greatest(seen_no, :until) where id = :id")
                .param("until", until)
                .param("id", id.value())
                .update();
    }

    /** Its alert begins: whatever was found up to there is neither new nor told. */
    void beginAfter(SavedSearchId id, long no) {
        jdbc.sql("update saved_searches set seen_no = :no, told_no = :no where id = :id")
                .param("no", no)
                .param("id", id.value())
                .update();
    }

    void remove(SavedSearchId id) {
        jdbc.sql("delete from saved_searches where id = :id")
                .param("id", id.value())
                .update();
    }

    static SavedSearch search(ResultSet row, JsonMapper json) throws SQLException {
        return new SavedSearch(
                new SavedSearchId(row.getObject("id", UUID.class)),
                new UnitId(row.getObject("place_id", UUID.class)),
                row.getString("owner"),
                row.getString("name"),
                json.readValue(row.getString("filter"), OpinionFilter.class),
                row.getString("view"),
                row.getBoolean("shared"),
                Alert.valueOf(row.getString("alert")),
                row.getLong("told_no"),
                row.getLong("seen_no"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getLong("version"));
    }
}
