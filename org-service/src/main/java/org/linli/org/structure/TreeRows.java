package org.linli.org.structure;

import java.sql.Types;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.linli.platform.names.NameKeys;
import org.linli.platform.places.Place;
import org.linli.platform.places.UnitId;
import org.linli.platform.scope.Scope;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of the tree: places with their numbers and paths, units with their details, and by what they are found. */
@Repository
class TreeRows {

    private static final int BATCH = 500;

    private final JdbcClient jdbc;
    private final JdbcOperations batches;

    TreeRows(JdbcClient jdbc, JdbcOperations batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** A unit and its place, about to be written. */
    record NewUnit(OrgUnit unit, Place place) {}

    record Numbered(NumberedTree.Node node, String path) {}

    /** Waits until nobody else changes the tree. @return its revision */
    long lock() {
        return jdbc.sql("select revision from places_revision for update")
                .query(Long.class)
                .single();
    }

    boolean isEmpty() {
        return jdbc.sql("select not exists (select from places)")
                .query(Boolean.class)
                .single();
    }

    void revision(long revision) {
        jdbc.sql("update places_revision set revision = ?, changed_at = now()")
                .param(revision)
                .update();
    }

    Numbered numbered(UnitId id) {
        return jdbc.sql("""
                        select p.parent_id, p.path::text, nlevel(p.path) - 1 as depth, p.no, p.no_end,
                               coalesce(n.used, 1) as used
                          from places p left join unit_numbers n on n.place_id = p.id
                         where p.id = ?
                        """)
                .param(id.value())
                .query((row, index) -> {
                    UUID parent = row.getObject("parent_id", UUID.class);
                    Block block = new Block(row.getLong("no"), row.getLong("no_end"));
                    return new Numbered(
                            new NumberedTree.Node(
                                    id,
                                    parent == null ? null : new UnitId(parent),
                                    row.getInt("depth"),
                                    block,
                                    row.getLong("used")),
                            row.getString("path"));
                })
                .single();
    }

    Block block(UnitId id) {
        return numbered(id).node().block();
    }

    void used(Map<UnitId, Long> used) {
        batches.batchUpdate("""
                insert into unit_numbers (place_id, used) values (?, ?)
                on conflict (place_id) do update set used = excluded.used
                """, List.copyOf(used.entrySet()), BATCH, (statement, entry) -> {
            statement.setObject(1, entry.getKey().value());
            statement.setLong(2, entry.getValue());
        });
    }

    void insert(Collection<NewUnit> units) {
        insertPlaces(units);
        if (units.stream().anyMatch(each -> each.unit().isCity())) {
            enterAgain();
        }
        insertUnits(units);
        insertNames(units);
    }

    private void insertPlaces(Collection<NewUnit> units) {
        batches.batchUpdate("""
                insert into places (id, parent_id, path, no, no_end, type, code, name, valid_from, valid_to)
                values (?, ?, ?::ltree, ?, ?, ?, ?, ?, ?, ?)
                """, units, BATCH, (statement, each) -> {
            Place place = each.place();
            UnitId parent = place.parent();
            statement.setObject(1, place.id().value());
            statement.setObject(2, parent == null ? null : parent.value(), Types.OTHER);
            statement.setString(3, place.path());
            statement.setLong(4, place.no());
            statement.setLong(5, place.noEnd());
            statement.setString(6, place.type().name());
            statement.setString(7, place.code());
            statement.setString(8, place.name());
            statement.setObject(9, place.validFrom());
            statement.setObject(10, place.validTo());
        });
    }

    private void insertUnits(Collection<NewUnit> units) {
        batches.batchUpdate("""
                insert into units (place_id, parent_id, scheme, type, code, name, households, valid_from, valid_to, version)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, units, BATCH, (statement, each) -> {
            OrgUnit unit = each.unit();
            UnitId parent = unit.parent();
            statement.setObject(1, unit.id().value());
            statement.setObject(2, parent == null ? null : parent.value(), Types.OTHER);
            statement.setString(3, unit.scheme());
            statement.setString(4, unit.type().name());
            statement.setString(5, unit.code());
            statement.setString(6, unit.name());
            statement.setObject(7, unit.households(), Types.INTEGER);
            statement.setObject(8, unit.validFrom());
            statement.setObject(9, unit.validTo());
            statement.setLong(10, unit.version());
        });
    }

    private void insertNames(Collection<NewUnit> units) {
        batches.batchUpdate(
                "insert into unit_names (place_id, open, code, word, letters, grams) values (?, true, ?, ?, ?, ?)",
                units,
                BATCH,
                (statement, each) -> {
                    NameKeys keys = UnitNames.keys(each.unit().name());
                    statement.setObject(1, each.unit().id().value());
                    statement.setString(2, each.unit().code());
                    statement.setString(3, keys.word());
                    statement.setString(4, keys.letters());
                    statement.setArray(
                            5,
                            statement
                                    .getConnection()
                                    .createArrayOf("text", keys.grams().toArray()));
                });
    }

    void rename(OrgUnit unit) {
        NameKeys keys = UnitNames.keys(unit.name());
        UUID id = unit.id().value();
        jdbc.sql("update places set name = ? where id = ?")
                .params(unit.name(), id)
                .update();
        jdbc.sql("update unit_names set word = ?, letters = ?, grams = ? where place_id = ?")
                .params(keys.word(), keys.letters(), keys.grams().toArray(new String[0]), id)
                .update();
    }

    void close(OrgUnit unit, LocalDate day) {
        UUID id = unit.id().value();
        jdbc.sql("update places set valid_to = ? where id = ?").params(day, id).update();
        jdbc.sql("update unit_names set open = false where place_id = ?")
                .param(id)
                .update();
    }

    /** Shifts the subtree to its numbers and paths below another parent. What names it follows by the foreign keys. */
    void move(UnitId id, UnitId to, Block from, long shift, String oldPath, String newPath) {
        jdbc.sql("""
                        update places
                           set no = no + :shift, no_end = no_end + :shift,
                               parent_id = case when id = :id then :to else parent_id end,
                               path = case when id = :id then :newPath::ltree
                                           else :newPath::ltree || subpath(path, nlevel(:oldPath::ltree)) end
                         where no between :first and :last
                        """)
                .param("shift", shift)
                .param("id", id.value())
                .param("to", to.value())
                .param("oldPath", oldPath)
                .param("newPath", newPath)
                .param("first", from.from())
                .param("last", from.to())
                .update();
        enterAgain();
    }

    void widen(UnitId id, Block from, Block to) {
        jdbc.sql("""
                        update places
                           set no = no + :shift, no_end = case when id = :id then :end else no_end + :shift end
                         where no between :first and :last
                        """)
                .param("shift", from.shiftTo(to.from()))
                .param("id", id.value())
                .param("end", to.to())
                .param("first", from.from())
                .param("last", from.to())
                .update();
        enterAgain();
    }

    /** The scope's own units may just have got numbers, or other ones: the transaction goes on in the same scope. */
    private void enterAgain() {
        Scope.current()
                .ifPresent(scope -> jdbc.sql("select linli_enter(?::uuid[])")
                        .param(scope.units().stream().map(UnitId::value).toArray(UUID[]::new))
                        .query((row, index) -> true)
                        .list());
    }
}
