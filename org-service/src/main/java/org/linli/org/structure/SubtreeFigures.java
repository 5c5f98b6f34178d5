package org.linli.org.structure;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.linli.platform.places.UnitId;
import org.linli.platform.places.UnitType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What stands in a subtree at this moment, as far as it lies within the bound scope. */
@Repository
@Transactional(readOnly = true)
public class SubtreeFigures {

    private final JdbcClient jdbc;
    private final UnitSearch search;

    SubtreeFigures(JdbcClient jdbc, UnitSearch search) {
        this.jdbc = jdbc;
        this.search = search;
    }

    /** Open units by kind, the unit itself included; kinds of which there are none are left out. */
    public Map<UnitType, Long> openUnits(UnitId within) {
        Block subtree = search.block(within);
        Map<UnitType, Long> found = new EnumMap<>(UnitType.class);
        jdbc.sql("""
                        select type, count(*) from places
                         where no between ? and ? and valid_to is null group by type
                        """).params(subtree.from(), subtree.to()).query(row -> {
            found.put(UnitType.valueOf(row.getString(1)), row.getLong(2));
        });
        return found;
    }

    /**
     * How many households live in the subtree; empty when they were counted nowhere in it. Where a unit and units below
     * it were counted, the upper one's count is the one that is taken, so that nobody is counted twice.
     */
    public Optional<Long> households(UnitId within) {
        Block subtree = search.block(within);
        return jdbc.sql("""
                        select sum(households)
                          from (select u.households, p.no,
                                       max(p.no_end) over (order by p.no rows between unbounded preceding
                                                                             and 1 preceding) as counted_to
                                  from units u join places p on p.id = u.place_id
                                 where u.place_no between ? and ? and u.valid_to is null and u.households is not null
                               ) as counted
                         where counted_to is null or no > counted_to
                        """)
                .params(subtree.from(), subtree.to())
                .query((row, index) -> Optional.ofNullable(row.getObject(1, Long.class)))
                .single();
    }
}
