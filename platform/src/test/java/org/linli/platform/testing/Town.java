package org.linli.platform.testing;

import java.util.List;
import java.util.UUID;
import org.linli.local.Database;
import org.linli.platform.places.UnitId;
import org.linli.platform.scope.Appointment;
import org.linli.platform.scope.Caller;
import org.linli.platform.scope.Role;
import org.linli.platform.scope.Scope;

/** A city with two streets in a database's places. */
public record Town(UnitId city, UnitId east, UnitId west) {

    public static Town in(Database database) {
        var town = new Town(unit(), unit(), unit());
        place(database, town.city(), null, town.city().label(), 0, 999, "CITY");
        place(
                database,
                town.east(),
                town.city(),
                town.city().label() + "." + town.east().label(),
                100,
                199,
                "STREET");
        place(
                database,
                town.west(),
                town.city(),
                town.city().label() + "." + town.west().label(),
                200,
                299,
                "STREET");
        return town;
    }

    private static UnitId unit() {
        return new UnitId(UUID.randomUUID());
    }

    private static void place(
            Database database,
            UnitId id,
            @org.jspecify.annotations.Nullable UnitId parent,
            String path,
            long no,
            long noEnd,
            String type) {
        StartedService.asOwner(database)
                .sql("""
                insert into places (id, parent_id, path, no, no_end, type, name, valid_from)
                values (:id, :parent, cast(:path as ltree), :no, :noEnd, :type, :type, '2020-01-01')""")
                .param("id", id.value())
                .param("parent", parent == null ? null : parent.value())
                .param("path", path)
                .param("no", no)
                .param("noEnd", noEnd)
                .param("type", type)
                .update();
    }

    /** Somebody with one role in one unit, at work there. */
    public static Scope as(String subject, Role role, UnitId unit) {
        return new Scope(new Caller(subject, subject, List.of(new Appointment(unit, role))), List.of(unit));
    }
}
