package org.linli.org.structure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.linli.platform.places.UnitId;
import org.linli.platform.places.UnitType;
import org.linli.platform.web.ProblemException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The units within the bound scope; the database shows no others. */
@Repository
class OrgUnits {

    private static final String COLUMNS =
            "place_id, parent_id, scheme, type, code, name, households, valid_from, valid_to, version";

    private final JdbcClient jdbc;

    OrgUnits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<OrgUnit> find(UnitId id) {
        return jdbc.sql("select " + COLUMNS + " from units where place_id = ?")
                .param(id.value())
                .query((row, index) -> unit(row))
                .optional();
    }

    /** @throws ProblemException 404 when there is none in scope */
    OrgUnit require(UnitId id) {
        return find(id).orElseThrow(() -> ProblemException.notFound("unit"));
    }

    /** The same, kept from being changed by others until the transaction ends. */
    OrgUnit requireLocked(UnitId id) {
        return jdbc.sql("select " + COLUMNS + " from units where place_id = ? for update")
                .param(id.value())
                .query((row, index) -> unit(row))
                .optional()
                .orElseThrow(() -> ProblemException.notFound("unit"));
    }

    /** The open unit with this code, within scope. */
    Optional<OrgUnit> findByCode(String code) {
        return jdbc.sql("select " + COLUMNS + " from units where code = ? and valid_to is null")
                .param(code)
                .query((row, index) -> unit(row))
                .optional();
    }

    /** Names of the open units directly below. */
    Set<String> namesBelow(UnitId parent) {
        return new HashSet<>(jdbc.sql("select name from units where parent_id = ? and valid_to is null")
                .param(parent.value())
                .query(String.class)
                .list());
    }

    /** Which of the codes open units have, anywhere in the city. */
    Set<String> taken(Collection<String> codes) {
        return codes.isEmpty()
                ? new HashSet<>()
                : new HashSet<>(jdbc.sql("select code from places where code = any (?) and valid_to is null")
                        .param(codes.toArray(new String[0]))
                        .query(String.class)
                        .list());
    }

    boolean hasOpenBelow(UnitId id) {
        return jdbc.sql("select exists (select from units where parent_id = ? and valid_to is null)")
                .param(id.value())
                .query(Boolean.class)
                .single();
    }

    /** A kind of unit and the kind it stands directly below. */
    record Standing(UnitType type, UnitType below) {}

    /** How open units stand below each other inside the block, its top left out. */
    List<Standing> standings(Block block) {
        return jdbc.sql("""
                        select distinct c.type, p.type
                          from units c join units p on p.place_id = c.parent_id
                         where c.place_no > ? and c.place_no <= ? and c.valid_to is null
                        """)
                .params(block.from(), block.to())
                .query((row, index) ->
                        new Standing(UnitType.valueOf(row.getString(1)), UnitType.valueOf(row.getString(2))))
                .list();
    }

    void follow(String scheme, Block block) {
        jdbc.sql("update units set scheme = ? where place_no between ? and ? and scheme is distinct from ?")
                .params(scheme, block.from(), block.to(), scheme)
                .update();
    }

    void save(OrgUnit unit) {
        UnitId parent = unit.parent();
        jdbc.sql("""
                        update units
                           set parent_id = ?, name = ?, households = ?, valid_to = ?, version = ?
                         where place_id = ?
                        """)
                .param(parent == null ? null : parent.value())
                .param(unit.name())
                .param(unit.households())
                .param(unit.validTo())
                .param(unit.version())
                .param(unit.id().value())
                .update();
    }

    static OrgUnit unit(ResultSet row) throws SQLException {
        UUID parent = row.getObject("parent_id", UUID.class);
        return new OrgUnit(
                new UnitId(row.getObject("place_id", UUID.class)),
                parent == null ? null : new UnitId(parent),
                row.getString("scheme"),
                UnitType.valueOf(row.getString("type")),
                row.getString("code"),
                row.getString("name"),
                row.getObject("households", Integer.class),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getLong("version"));
    }
}
