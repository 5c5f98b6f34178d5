package org.linli.volunteer.roster;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.platform.places.Place;
import org.linli.platform.places.UnitId;
import org.linli.platform.privacy.Sealed;
import org.linli.volunteer.skill.SkillCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The volunteers of units within the bound scope. Nothing here finds one by name. */
@Repository
class Volunteers {

    private static final String SELECT = """
        select v.*, array(select s.skill from volunteer_skills s where s.volunteer_id = v.id order by s.skill) as skills
          from volunteers v
        """;

    private static final String WHERE = """
         where (cast(:from as bigint) is null or v.place_no between :from and :to)
           and (cast(:kind as text) is null or v.kind = :kind)
           and (cast(:state as text) is null or v.state = :state)
           and (cast(:skill as text) is null
                or v.id in (select s.volunteer_id from volunteer_skills s where s.skill = :skill))
        """;

    private final JdbcClient jdbc;

    Volunteers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Where a list goes on: behind the volunteer of this id in the unit of this number. */
    record Position(long no, UUID id) {}

    /** A volunteer at their place in the list. */
    record Listed(Volunteer volunteer, Position position) {}

    Optional<Volunteer> find(VolunteerId id) {
        return one(id, "");
    }

    /** The same, kept from being changed by others until the transaction ends. */
    Optional<Volunteer> findForChange(VolunteerId id) {
        return one(id, " for update");
    }

    /** The same, kept as they are until the transaction ends. */
    Optional<Volunteer> findForShare(VolunteerId id) {
        return one(id, " for share");
    }

    private Optional<Volunteer> one(VolunteerId id, String lock) {
        return jdbc.sql(SELECT + " where v.id = ?" + lock)
                .param(id.value())
                .query((row, _) -> volunteer(row))
                .optional();
    }

    /** Those of the volunteers that there are within the scope, in no particular order. */
    List<Volunteer> findAll(Collection<VolunteerId> ids) {
        return jdbc.sql(SELECT + " where v.id = any (?::uuid[])")
                .param(ids.stream().map(VolunteerId::value).toArray(UUID[]::new))
                .query((row, _) -> volunteer(row))
                .list();
    }

    List<Listed> list(
            VolunteerFilter filter, @Nullable Place within, VolunteerOrder order, @Nullable Position after, int limit) {
        String sql = SELECT
                + WHERE
                + " and (cast(:after as uuid) is null or %s) order by %s limit :limit"
                        .formatted(beyond(order), sorted(order));
        return asked(sql, filter, within)
                .param("no", after == null ? null : after.no())
                .param("after", after == null ? null : after.id())
                .param("limit", limit)
                .query((row, _) -> new Listed(
                        volunteer(row), new Position(row.getLong("place_no"), row.getObject("id", UUID.class))))
                .list();
    }

    /** How many a list of them would show. */
    long count(VolunteerFilter filter, @Nullable Place within) {
        return asked("select count(*) from volunteers v " + WHERE, filter, within)
                .query(Long.class)
                .single();
    }

    private JdbcClient.StatementSpec asked(String sql, VolunteerFilter filter, @Nullable Place within) {
        return jdbc.sql(sql)
                .param("from", within == null ? null : within.no())
                .param("to", within == null ? null : within.noEnd())
                .param("kind", filter.kind() == null ? null : filter.kind().name())
                .param("state", filter.state() == null ? null : filter.state().name())
                .param("skill", filter.skill() == null ? null : filter.skill().value());
    }

    private static String beyond(VolunteerOrder order) {
        return switch (order) {
            case PLACE -> "(v.place_no, v.id) > (cast(:no as bigint), cast(:after as uuid))";
            case NEWEST -> "v.id < cast(:after as uuid)";
        };
    }

    private static String sorted(VolunteerOrder order) {
        return switch (order) {
            case PLACE -> "v.place_no, v.id";
            case NEWEST -> "v.id desc";
        };
    }

    /** @return false when somebody with this hash serves in the unit */
    boolean add(Volunteer volunteer, String telephoneHash) {
        int added = jdbc.sql("""
            insert into volunteers (id, place_id, name, telephone, telephone_hash, kind, state, consented_at,
                                    registered_at, version)
            values (:id, :place, :name, :telephone, :hash, :kind, :state, :consented, :registered, :version)
                on conflict (place_id, telephone_hash) where state <> 'LEFT' do nothing
            """)
                .param("id", volunteer.id().value())
                .param("place", volunteer.unit().value())
                .param("name", text(volunteer.name()))
                .param("telephone", text(volunteer.telephone()))
                .param("hash", telephoneHash)
                .param("kind", volunteer.kind().name())
                .param("state", volunteer.state().name())
                .param("consented", volunteer.consentedAt().atOffset(ZoneOffset.UTC))
                .param("registered", volunteer.registeredAt().atOffset(ZoneOffset.UTC))
                .param("version", volunteer.version())
                .update();
        if (added == 1) {
            addSkills(volunteer);
        }
        return added == 1;
    }

    /** Who serves in the unit with this hash. */
    Optional<VolunteerId> findKnown(UnitId unit, String telephoneHash) {
        return jdbc.sql("select id from volunteers where place_id = ? and telephone_hash = ? and state <> 'LEFT'")
                .params(unit.value(), telephoneHash)
                .query((row, _) -> new VolunteerId(row.getObject("id", UUID.class)))
                .optional();
    }

    /** Whether somebody else with this hash serves in the unit. */
    boolean isKnown(UnitId unit, String telephoneHash, VolunteerId but) {
        return jdbc.sql("""
            select exists (select from volunteers
                            where place_id = ? and telephone_hash = ? and state <> 'LEFT' and id <> ?)
            """)
                .params(unit.value(), telephoneHash, but.value())
                .query(Boolean.class)
                .single();
    }

    Optional<String> telephoneHash(VolunteerId id) {
        return jdbc.sql("select telephone_hash from volunteers where id = ? and telephone_hash is not null")
                .param(id.value())
                .query(String.class)
                .optional();
    }

    /** @param telephoneHash of the telephone number; absent leaves it as it is */
    void save(Volunteer volunteer, @Nullable String telephoneHash) {
        jdbc.sql("delete from volunteer_skills where volunteer_id = ?")
                .param(volunteer.id().value())
                .update();
        jdbc.sql("""
            update volunteers
               set place_id = :place, name = :name, telephone = :telephone,
                   telephone_hash = coalesce(cast(:hash as text), telephone_hash), kind = :kind,
                   state = :state, left_at = :left, version = :version
             where id = :id
            """)
                .param("place", volunteer.unit().value())
                .param("name", text(volunteer.name()))
                .param("telephone", text(volunteer.telephone()))
                .param("hash", telephoneHash)
                .param("kind", volunteer.kind().name())
                .param("state", volunteer.state().name())
                .param(
                        "left",
                        volunteer.leftAt() == null ? null : volunteer.leftAt().atOffset(ZoneOffset.UTC))
                .param("version", volunteer.version())
                .param("id", volunteer.id().value())
                .update();
        addSkills(volunteer);
    }

    private void addSkills(Volunteer volunteer) {
        jdbc.sql("""
            insert into volunteer_skills (volunteer_id, skill, place_id)
            select :id, skill, :place from unnest(cast(:skills as text[])) as given (skill)
            """)
                .param("id", volunteer.id().value())
                .param("place", volunteer.unit().value())
                .param(
                        "skills",
                        volunteer.skills().stream().map(SkillCode::value).toArray(String[]::new))
                .update();
    }

    private static @Nullable String text(@Nullable Sealed sealed) {
        return sealed == null ? null : sealed.text();
    }

    private static Volunteer volunteer(ResultSet row) throws SQLException {
        OffsetDateTime left = row.getObject("left_at", OffsetDateTime.class);
        return new Volunteer(
                new VolunteerId(row.getObject("id", UUID.class)),
                new UnitId(row.getObject("place_id", UUID.class)),
                sealed(row.getString("name")),
                sealed(row.getString("telephone")),
                VolunteerKind.valueOf(row.getString("kind")),
                skills(row),
                VolunteerState.valueOf(row.getString("state")),
                row.getObject("consented_at", OffsetDateTime.class).toInstant(),
                row.getObject("registered_at", OffsetDateTime.class).toInstant(),
                left == null ? null : left.toInstant(),
                row.getLong("version"));
    }

    private static Set<SkillCode> skills(ResultSet row) throws SQLException {
        return Arrays.stream((String[]) row.getArray("skills").getArray())
                .map(SkillCode::new)
                .collect(Collectors.toSet());
    }

    private static @Nullable Sealed sealed(@Nullable String text) {
        return text == null ? null : new Sealed(text);
    }
}
