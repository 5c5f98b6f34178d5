package org.linli.search.opinion;

import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.places.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/**
 * The opinions of the bound scope; the bean qualified {@code jobs} sees all of them. Every change queues the opinion for
 * the index by a trigger, in the same transaction.
 */
public class Opinions {

    private static final JsonMapper ROWS = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    private final JdbcClient jdbc;

    Opinions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Adds the opinions in one statement, passing over those whose intake unit, source and external id are known, in
     * the table or earlier in the list.
     *
     * @param delivery the batch or file they came with, if any
     * @return the ids of those that were added
     */
    Set<OpinionId> add(List<Opinion> opinions, @Nullable UUID delivery) {
        List<OpinionId> added = jdbc.sql("""
                insert into opinions (id, place_id, intake_unit, source, external_id, channel, category, department,
                                      title, text, reply, state, received_at, answered_at, contact_name,
                                      contact_telephone, likes, dislikes, latitude, longitude, created_at, version,
                                      delivery, normal)
                select id, place_id, intake_unit, source, external_id, channel, category, department,
                       title, text, reply, state, received_at, answered_at, contact_name,
                       contact_telephone, likes, dislikes, latitude, longitude, created_at, version,
                       cast(:delivery as uuid), normal
                  from json_to_recordset(cast(:rows as json)) as given (
                       id uuid, place_id uuid, intake_unit uuid, source text, external_id text, channel text,
                       category text, department text, title text, text text, reply text, state text,
                       received_at timestamptz, answered_at timestamptz, contact_name text, contact_telephone text,
                       likes int, dislikes int, latitude numeric, longitude numeric, created_at timestamptz,
                       version bigint, normal text)
                    on conflict (intake_unit, source, external_id) do nothing
                returning id
                """)
                .param(
                        "rows",
                        ROWS.writeValueAsString(
                                opinions.stream().map(OpinionRow::of).toList()))
                .param("delivery", delivery)
                .query((row, number) -> new OpinionId(row.getObject("id", UUID.class)))
                .list();
        return new HashSet<>(added);
    }

    /** The opinion, when there is one within the scope. */
    public Optional<Opinion> find(OpinionId id) {
        return jdbc.sql("select * from opinions where id = :id")
                .param("id", id.value())
                .query(OpinionRow::read)
                .optional();
    }

    /** Those of the opinions that there are within the scope, in no particular order. */
    public List<Opinion> findAll(Collection<OpinionId> ids) {
        return jdbc.sql("select * from opinions where id = any (:ids)")
                .param("ids", ids.stream().map(OpinionId::value).toArray(UUID[]::new))
                .query(OpinionRow::read)
                .list();
    }

    /** Of these keys, those that opinions within the scope have. */
    Map<KnownOpinions.Key, KnownOpinions.Entry> known(Collection<KnownOpinions.Key> keys) {
        var known = new HashMap<KnownOpinions.Key, KnownOpinions.Entry>();
        jdbc.sql("""
                select id, intake_unit, source, external_id, delivery
                  from opinions
                 where (intake_unit, source, external_id) in (
                       select intake_unit, source, external_id
                         from json_to_recordset(cast(:keys as json))
                              as given (intake_unit uuid, source text, external_id text))
                """).param("keys", ROWS.writeValueAsString(keys)).query(row -> {
            known.put(
                    new KnownOpinions.Key(
                            new UnitId(row.getObject("intake_unit", UUID.class)),
                            row.getString("source"),
                            row.getString("external_id")),
                    new KnownOpinions.Entry(
                            new OpinionId(row.getObject("id", UUID.class)), row.getObject("delivery", UUID.class)));
        });
        return known;
    }

    /** The opinion, when there is one within the scope; nobody else changes it until the running transaction ends. */
    Optional<Opinion> lock(OpinionId id) {
        return jdbc.sql("select * from opinions where id = :id for update")
                .param("id", id.value())
                .query(OpinionRow::read)
                .optional();
    }

    /** Those of the opinions that there are within the scope, locked in the order of their ids. */
    List<Opinion> lockAll(Collection<OpinionId> ids) {
        return jdbc.sql("select * from opinions where id = any (:ids) order by id for update")
                .param("ids", ids.stream().map(OpinionId::value).toArray(UUID[]::new))
                .query(OpinionRow::read)
                .list();
    }

    /** Those of a group within the scope, in the order in which they were taken in. */
    List<Opinion> members(GroupId group) {
        return jdbc.sql("select * from opinions where group_id = :group order by id")
                .param("group", group.value())
                .query(OpinionRow::read)
                .list();
    }

    /** Those of a group within the scope, locked in the order of their ids. */
    List<Opinion> lockMembers(GroupId group) {
        return jdbc.sql("select * from opinions where group_id = :group order by id for update")
                .param("group", group.value())
                .query(OpinionRow::read)
                .list();
    }

    /** Keeps what may change of an opinion that is {@link #lock locked}. */
    void save(Opinion opinion) {
        jdbc.sql("""
                update opinions
                   set place_id = :place, category = :category, department = :department, reply = :reply,
                       state = :state, answered_at = :answeredAt, group_id = :group, matter_id = :matter,
                       latitude = :latitude, longitude = :longitude, normal = :normal, version = :version
                 where id = :id
                """)
                .param("place", opinion.place().value())
                .param("category", opinion.category())
                .param("department", opinion.department())
                .param("reply", opinion.reply())
                .param("state", opinion.state().name())
                .param(
                        "answeredAt",
                        opinion.answeredAt() == null
                                ? null
                                : opinion.answeredAt().atOffset(ZoneOffset.UTC))
                .param("group", opinion.group() == null ? null : opinion.group().value())
                .param(
                        "matter",
                        opinion.matter() == null ? null : opinion.matter().value())
                .param(
                        "latitude",
                        opinion.point() == null ? null : opinion.point().latitude())
                .param(
                        "longitude",
                        opinion.point() == null ? null : opinion.point().longitude())
                .param("normal", OpinionRow.searchable(opinion))
                .param("version", opinion.version())
                .param("id", opinion.id().value())
                .update();
    }
}
