package org.linli.search.group;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.platform.places.UnitId;
import org.linli.platform.privacy.Sealed;
import org.linli.search.matter.MatterDraft;
import org.linli.search.matter.MatterId;
import org.linli.search.matter.MatterStanding;
import org.linli.search.opinion.ActedBy;
import org.linli.search.opinion.GroupId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What groups were adopted into; seen and changed with its group. */
class Adoptions {

    private static final int LONGEST_REASON = 1_000;

    private final JdbcClient jdbc;

    Adoptions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Adoption> find(GroupId group) {
        return jdbc.sql("select * from group_adoptions where group_id = :group")
                .param("group", group.value())
                .query(Adoptions::adoption)
                .optional();
    }

    /** Of these groups, those that were adopted or are to be. */
    Map<GroupId, Adoption> of(List<GroupId> groups) {
        return groups.isEmpty()
                ? Map.of()
                : jdbc
                        .sql("select * from group_adoptions where group_id in (:groups)")
                        .param("groups", groups.stream().map(GroupId::value).toList())
                        .query(Adoptions::adoption)
                        .list()
                        .stream()
                        .collect(Collectors.toMap(Adoption::group, Function.identity()));
    }

    /**
     * How many have no outcome, and since when the oldest.
     *
     * @param since of the oldest
     */
    record Unknown(long count, Instant since) {}

    /** What has no outcome, by what it waits for. */
    Map<Adoption.Waiting, Unknown> withoutOutcome() {
        Map<Adoption.Waiting, Unknown> unknown = new EnumMap<>(Adoption.Waiting.class);
        jdbc.sql("""
                select case when refused is not null then 'REFUSED'
                            when next_try_at is null then 'UNHEARD'
                            else 'GOING_ON' end as waiting,
                       count(*) as many, min(waiting_since) as since
                  from group_adoptions
                 where matter_id is null
                 group by 1
                """).query(row -> {
            unknown.put(
                    Adoption.Waiting.valueOf(row.getString("waiting")),
                    new Unknown(row.getLong("many"), instant(row, "since")));
        });
        return unknown;
    }

    /** Of a group that is locked; in the place of what was asked for before, but as old as that. */
    void put(Adoption adoption) {
        Sealed mandate = adoption.pending().mandate();
        Instant nextTry = adoption.pending().nextTry();
        jdbc.sql("""
                insert into group_adoptions (group_id, id, title, description, unit_id, actor, actor_unit, asked_at,
                                             mandate, next_try_at, waiting_since)
                values (:group, :id, :title, :description, :unit, :actor, :actorUnit, :askedAt, :mandate, :nextTry,
                        :since)
                    on conflict (group_id) do update
                   set id = excluded.id, title = excluded.title, description = excluded.description,
                       unit_id = excluded.unit_id, actor = excluded.actor, actor_unit = excluded.actor_unit,
                       asked_at = excluded.asked_at, mandate = excluded.mandate, tries = 0,
                       next_try_at = excluded.next_try_at, refused = null
                """)
                .param("group", adoption.group().value())
                .param("id", adoption.id())
                .param("title", adoption.draft().title())
                .param("description", adoption.draft().description())
                .param("unit", adoption.draft().unit().value())
                .param("actor", adoption.by().actor())
                .param("actorUnit", adoption.by().unit().value())
                .param("askedAt", written(adoption.askedAt()))
                .param("mandate", mandate == null ? null : mandate.text())
                .param("nextTry", nextTry == null ? null : written(nextTry))
                .param("since", written(adoption.pending().since()))
                .update();
    }

    /**
     * One whose next try is due, with that moved on: whoever takes it makes the try, and should they die, somebody else
     * makes the next. Each waits twice as long as the one before.
     *
     * @param since asked for then or later; what is older nobody goes on with
     * @param first wait after the first try
     * @param most wait after any
     */
    Optional<Adoption> takeDue(Instant now, Instant since, Duration first, Duration most) {
        return jdbc.sql("""
                update group_adoptions
                   set tries = tries + 1,
                       next_try_at = :now + make_interval(secs => least(:first * power(2, least(tries, 20)), :most))
                 where group_id = (
                       select group_id from group_adoptions
                        where mandate is not null and next_try_at <= :now and asked_at >= :since
                        order by next_try_at
                        limit 1
                          for update skip locked)
                returning *
                """)
                .param("now", written(now))
                .param("since", written(since))
                .param("first", first.toMillis() / 1000.0)
                .param("most", most.toMillis() / 1000.0)
                .query(Adoptions::adoption)
                .optional();
    }

    /** property-service opens none for this request: nobody asks again by themselves. */
    void refused(Adoption adoption, String why) {
        int kept = why.offsetByCodePoints(0, Math.min(LONGEST_REASON, why.codePointCount(0, why.length())));
        jdbc.sql("""
                update group_adoptions set refused = :why, mandate = null, next_try_at = null
                 where group_id = :group and id = :id and matter_id is null
                """)
                .param("why", why.substring(0, kept))
                .param("group", adoption.group().value())
                .param("id", adoption.id())
                .update();
    }

    /** What was asked for before then is left to people, and the tokens of those who asked are forgotten. */
    void forgetBefore(Instant since) {
        jdbc.sql("""
                update group_adoptions set mandate = null, next_try_at = null
                 where mandate is not null and asked_at < :since
                """).param("since", written(since)).update();
    }

    /** Keeps where its matter stands. */
    void follow(GroupId group, Adoption.Followed followed) {
        MatterStanding standing = followed.standing();
        UnitId unit = followed.unit();
        jdbc.sql("""
                update group_adoptions
                   set matter_id = :matter, matter_unit = :unit, adopted_at = :since, matter_state = :state, answer = :answer,
                       reason = :reason, changed_at = :changedAt, matter_version = :version,
                       mandate = null, next_try_at = null, refused = null
                 where group_id = :group
                """)
                .param("matter", followed.matter().value())
                .param("unit", unit == null ? null : unit.value())
                .param("since", written(followed.since()))
                .param("state", standing.state().name())
                .param("answer", standing.answer())
                .param("reason", standing.reason())
                .param("changedAt", written(standing.at()))
                .param("version", standing.version())
                .param("group", group.value())
                .update();
    }

    /** There is no matter and will be none. */
    void remove(GroupId group) {
        jdbc.sql("delete from group_adoptions where group_id = :group")
                .param("group", group.value())
                .update();
    }

    private static OffsetDateTime written(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }

    private static Adoption adoption(ResultSet row, int number) throws SQLException {
        return new Adoption(
                row.getObject("id", UUID.class),
                new GroupId(row.getObject("group_id", UUID.class)),
                new MatterDraft(
                        new UnitId(row.getObject("unit_id", UUID.class)),
                        row.getString("title"),
                        row.getString("description")),
                new ActedBy(row.getString("actor"), new UnitId(row.getObject("actor_unit", UUID.class))),
                instant(row, "asked_at"),
                true,
                pending(row),
                followed(row));
    }

    private static Adoption.Pending pending(ResultSet row) throws SQLException {
        String mandate = row.getString("mandate");
        OffsetDateTime nextTry = row.getObject("next_try_at", OffsetDateTime.class);
        return new Adoption.Pending(
                instant(row, "waiting_since"),
                mandate == null ? null : new Sealed(mandate),
                nextTry == null ? null : nextTry.toInstant(),
                row.getString("refused"));
    }

    private static Adoption.@Nullable Followed followed(ResultSet row) throws SQLException {
        UUID matter = row.getObject("matter_id", UUID.class);
        UUID unit = row.getObject("matter_unit", UUID.class);
        return matter == null
                ? null
                : new Adoption.Followed(
                        new MatterId(matter),
                        unit == null ? null : new UnitId(unit),
                        instant(row, "adopted_at"),
                        new MatterStanding(
                                MatterStanding.State.valueOf(row.getString("matter_state")),
                                row.getString("answer"),
                                row.getString("reason"),
                                instant(row, "changed_at"),
                                row.getLong("matter_version")));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, OffsetDateTime.class))
                .toInstant();
    }
}
