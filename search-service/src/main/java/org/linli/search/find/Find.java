package org.linli.search.find;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.names.Named;
import org.linli.platform.places.UnitId;

/**
 * One thing as it is to be found, whole.
 *
 * @param name what it is called; of a post, which is called by its unit and its role, the role
 * @param alsoAt other units that see it
 * @param version as its service counts; of two the higher one holds
 */
record Find(
        FindKind kind,
        UUID id,
        UnitId unit,
        String name,
        @Nullable String code,
        @Nullable String detail,
        @Nullable String state,
        List<UnitId> alsoAt,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        long version) {

    static Find of(FindKind kind, Named named) {
        return new Find(
                kind,
                named.id(),
                named.unit(),
                nameOf(named),
                named.code(),
                named.detail(),
                named.state(),
                named.alsoAt(),
                named.from(),
                named.to(),
                named.version());
    }

    /** A post's whole name is made where its unit is known. */
    private static String nameOf(Named named) {
        String name = named.name();
        if (name != null) {
            return name;
        }
        String detail = named.detail();
        return detail == null ? "" : PostWords.of(detail);
    }

    Find called(String whole) {
        return new Find(kind, id, unit, whole, code, detail, state, alsoAt, from, to, version);
    }
}
