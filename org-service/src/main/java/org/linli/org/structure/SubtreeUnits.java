package org.linli.org.structure;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.platform.places.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** A whole subtree in tree order, parents before children, a portion at a time. */
@Repository
@Transactional(readOnly = true)
public class SubtreeUnits {

    private final JdbcClient jdbc;
    private final UnitSearch search;

    SubtreeUnits(JdbcClient jdbc, UnitSearch search) {
        this.jdbc = jdbc;
        this.search = search;
    }

    /**
     * A unit of the subtree.
     *
     * @param no its number, behind which the next portion begins
     */
    public record Line(OrgUnit unit, long no, @Nullable String parentCode) {}

    /**
     * The next portion.
     *
     * @param last the line to go on behind; empty for the first portion
     * @throws org.linli.platform.web.ProblemException 404 when the unit is not in scope
     */
    public List<Line> after(UnitId top, boolean withClosed, Optional<Line> last, int limit) {
        Block subtree = search.block(top);
        return jdbc.sql("""
                        select u.place_id, u.parent_id, u.scheme, u.type, u.code, u.name, u.households, u.valid_from,
                               u.valid_to, u.version, u.place_no, p.code as parent_code
                          from units u left join places p on p.id = u.parent_id
                         where u.place_no between :from and :to and u.place_no > :after
                           and (:withClosed or u.valid_to is null)
                         order by u.place_no limit :limit
                        """)
                .param("from", subtree.from())
                .param("to", subtree.to())
                .param("after", last.map(Line::no).orElse(0L))
                .param("withClosed", withClosed)
                .param("limit", limit)
                .query((row, index) ->
                        new Line(OrgUnits.unit(row), row.getLong("place_no"), row.getString("parent_code")))
                .list();
    }
}
