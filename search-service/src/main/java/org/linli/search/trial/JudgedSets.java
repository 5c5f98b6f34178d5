package org.linli.search.trial;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.linli.search.opinion.OpinionId;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Sets of judged queries. Seen by a transaction over the whole city only. */
@Repository
class JudgedSets {

    /** An opinion that has a number at its source. */
    record Numbered(OpinionId id, String source) {}

    private record Answer(UUID query, UUID opinion, int grade) {}

    private final JdbcClient jdbc;
    private final JsonMapper json;

    JudgedSets(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The newest first. */
    List<JudgedSet> all() {
        return jdbc.sql("select * from judged_sets order by id desc")
                .query((row, _) -> set(row))
                .list();
    }

    Optional<JudgedSet> find(JudgedSetId id) {
        return jdbc.sql("select * from judged_sets where id = :id")
                .param("id", id.value())
                .query((row, _) -> set(row))
                .optional();
    }

    /** Nobody else changes it until the running transaction ends. */
    Optional<JudgedSet> lock(JudgedSetId id) {
        return jdbc.sql("select * from judged_sets where id = :id for update")
                .param("id", id.value())
                .query((row, _) -> set(row))
                .optional();
    }

    int count() {
        return jdbc.sql("select count(*) from judged_sets").query(Integer.class).single();
    }

    /** @return false when the name is taken */
    boolean rename(JudgedSet set) {
        try {
            jdbc.sql("update judged_sets set name = :name, version = :version where id = :id")
                    .param("name", set.name())
                    .param("version", set.version())
                    .param("id", set.id().value())
                    .update();
            return true;
        } catch (DuplicateKeyException taken) {
            return false;
        }
    }

    void remove(JudgedSetId id) {
        jdbc.sql("delete from judged_sets where id = :id")
                .param("id", id.value())
                .update();
    }

    /** @return false when the name is taken */
    boolean add(JudgedSet set, List<JudgedQuery> queries) {
        boolean added = jdbc.sql("""
                        insert into judged_sets (id, name, queries, matching, created_at, version)
                        values (:id, :name, :queries, cast(:matching as jsonb), :at, :version)
                            on conflict (name) do nothing
                        """)
                        .param("id", set.id().value())
                        .param("name", set.name())
                        .param("queries", set.queries())
                        .param("matching", json.writeValueAsString(set.matching()))
                        .param("at", set.createdAt().atOffset(ZoneOffset.UTC))
                        .param("version", set.version())
                        .update()
                == 1;
        if (added) {
            addQueries(set.id(), queries);
        }
        return added;
    }

    private void addQueries(JudgedSetId set, List<JudgedQuery> queries) {
        for (int position = 0; position < queries.size(); position++) {
            JudgedQuery query = queries.get(position);
            jdbc.sql("""
                    insert into judged_queries (id, set_id, position, key, type, text, sources, left_out)
                    values (:id, :set, :position, :key, :type, :text, :sources, :leftOut)
                    """)
                    .param("id", query.id().value())
                    .param("set", set.value())
                    .param("position", position)
                    .param("key", query.key())
                    .param("type", query.type())
                    .param("text", query.text())
                    .param("sources", query.sources().toArray(String[]::new))
                    .param("leftOut", ids(query.leftOut()))
                    .update();
        }
        List<Answer> answers = new ArrayList<>();
        queries.forEach(query -> query.grades()
                .forEach((opinion, grade) -> answers.add(new Answer(query.id().value(), opinion.value(), grade))));
        jdbc.sql("""
                insert into judged_answers (query_id, opinion_id, grade)
                select query, opinion, grade
                  from json_to_recordset(cast(:answers as json)) as given (query uuid, opinion uuid, grade smallint)
                """).param("answers", json.writeValueAsString(answers)).update();
    }

    /** In their order. */
    List<JudgedQuery> queries(JudgedSetId set) {
        Map<UUID, Map<OpinionId, Integer>> grades = new HashMap<>();
        jdbc.sql("""
                select a.* from judged_answers a join judged_queries q on q.id = a.query_id where q.set_id = :set
                """).param("set", set.value()).query(row -> {
            grades.computeIfAbsent(row.getObject("query_id", UUID.class), _ -> new HashMap<>())
                    .put(new OpinionId(row.getObject("opinion_id", UUID.class)), row.getInt("grade"));
        });
        return jdbc.sql("select * from judged_queries where set_id = :set order by position")
                .param("set", set.value())
                .query((row, _) -> new JudgedQuery(
                        new QuestionId(row.getObject("id", UUID.class)),
                        row.getString("key"),
                        row.getString("type"),
                        row.getString("text"),
                        Set.of((String[]) row.getArray("sources").getArray()),
                        opinions(row.getArray("left_out")),
                        grades.getOrDefault(row.getObject("id", UUID.class), Map.of())))
                .list();
    }

    /** The opinions with these numbers at whatever source. */
    Map<String, List<Numbered>> numbered(Collection<String> numbers) {
        Map<String, List<Numbered>> found = new HashMap<>();
        jdbc.sql("select id, source, external_id from opinions where external_id = any (:numbers)")
                .param("numbers", numbers.toArray(String[]::new))
                .query(row -> {
                    found.computeIfAbsent(row.getString("external_id"), _ -> new ArrayList<>())
                            .add(new Numbered(new OpinionId(row.getObject("id", UUID.class)), row.getString("source")));
                });
        return found;
    }

    /** The sources of these opinions. */
    Map<OpinionId, String> sources(Collection<OpinionId> opinions) {
        Map<OpinionId, String> sources = new HashMap<>();
        jdbc.sql("select id, source from opinions where id = any (:ids)")
                .param("ids", ids(opinions))
                .query(row -> {
                    sources.put(new OpinionId(row.getObject("id", UUID.class)), row.getString("source"));
                });
        return sources;
    }

    private JudgedSet set(ResultSet row) throws SQLException {
        return new JudgedSet(
                new JudgedSetId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getInt("queries"),
                json.readValue(row.getString("matching"), JudgedSet.Matching.class),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getLong("version"));
    }

    private static UUID[] ids(Collection<OpinionId> opinions) {
        return opinions.stream().map(OpinionId::value).toArray(UUID[]::new);
    }

    private static Set<OpinionId> opinions(Array ids) throws SQLException {
        return Arrays.stream((UUID[]) ids.getArray()).map(OpinionId::new).collect(Collectors.toSet());
    }
}
