package org.linli.org.branch;

import java.util.List;
import java.util.UUID;
import org.linli.org.structure.CoverageFromOutside;
import org.linli.platform.places.UnitId;
import org.linli.platform.scope.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps to the rule that an organisation covers units of the subtree it belongs to when a unit is moved out of one. */
@Repository
class CoverageOnMove implements CoverageFromOutside {

    private final JdbcClient jdbc;

    CoverageOnMove(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public LeftBehind leftBehind(UnitId moved, UnitId to) {
        return new LeftBehind(names(moved, to), !seesBetween(moved, to) && coveredUnseen(moved));
    }

    private List<String> names(UnitId moved, UnitId to) {
        return jdbc.sql("""
                        select o.name
                          from places m, places t, party_orgs o join places seat on seat.id = o.place_id
                         where m.id = :moved and t.id = :to
                           and o.place_no not between m.no and m.no_end
                           and t.no not between seat.no and seat.no_end
                           and exists (select from party_org_coverage c
                                        where c.party_org = o.id and c.place_no between m.no and m.no_end)
                         order by o.place_no, o.id limit 10
                        """)
                .param("moved", moved.value())
                .param("to", to.value())
                .query((row, _) -> row.getString("name"))
                .list();
    }

    /** Whether one unit of the caller stands above both: then so do all organisations that the caller does not see. */
    private boolean seesBetween(UnitId moved, UnitId to) {
        return jdbc.sql("""
                        select exists (
                          select from places s, places m, places t
                           where s.id = any (:scope::uuid[]) and m.id = :moved and t.id = :to
                             and m.no between s.no and s.no_end and t.no between s.no and s.no_end)
                        """)
                .param(
                        "scope",
                        Scope.required().units().stream().map(UnitId::value).toArray(UUID[]::new))
                .param("moved", moved.value())
                .param("to", to.value())
                .query(Boolean.class)
                .single();
    }

    private boolean coveredUnseen(UnitId moved) {
        return jdbc.sql("""
                        select exists (
                          select from party_org_coverage c join places m on c.place_no between m.no and m.no_end
                           where m.id = :moved and not exists (select from party_orgs o where o.id = c.party_org))
                        """).param("moved", moved.value()).query(Boolean.class).single();
    }
}
