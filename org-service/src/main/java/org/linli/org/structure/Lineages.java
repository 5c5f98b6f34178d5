package org.linli.org.structure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.linli.platform.places.UnitId;
import org.linli.platform.places.UnitType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The ways from the city down to many units at once, in one query however many there are. */
@Repository
public class Lineages {

    private final JdbcClient jdbc;

    Lineages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** For each unit the units from the city down to itself; an unknown one is left out. */
    public Map<UnitId, List<UnitListing.Above>> of(Collection<UnitId> units) {
        Map<UnitId, List<UnitListing.Above>> found = new LinkedHashMap<>();
        if (units.isEmpty()) {
            return found;
        }
        // A path's labels are ids without hyphens, which a uuid may do without.
        jdbc.sql("""
                        select below.id, above.id, above.type, above.name
                          from places below
                          cross join unnest(string_to_array(ltree2text(below.path), '.')::uuid[])
                                     with ordinality as step (id, depth)
                          join places above on above.id = step.id
                         where below.id = any (?::uuid[])
                         order by below.no, step.depth
                        """)
                .param(units.stream().map(UnitId::value).toArray(UUID[]::new))
                .query(row -> {
                    found.computeIfAbsent(new UnitId(row.getObject(1, UUID.class)), _ -> new ArrayList<>())
                            .add(new UnitListing.Above(
                                    new UnitId(row.getObject(2, UUID.class)),
                                    UnitType.valueOf(row.getString(3)),
                                    row.getString(4)));
                });
        return found;
    }
}
