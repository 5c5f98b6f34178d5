package org.linli.org.branch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.linli.platform.places.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The party organisations of units within the bound scope. */
@Repository
class PartyOrgs {

    private static final String COLUMNS = "id, place_id, place_no, kind, name, founded_on, dissolved_on, version";

    private final JdbcClient jdbc;

    PartyOrgs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Where a list goes on: behind the organisation of this id in the unit of this number. */
    record Position(long no, UUID id) {}

    /** An organisation at its place in the list. */
    record Listed(PartyOrg org, Position position) {}

    Optional<PartyOrg> find(PartyOrgId id) {
        return one("where id = ?", id);
    }

    /** The same, kept from being changed by others until the transaction ends. */
    Optional<PartyOrg> findForChange(PartyOrgId id) {
        return one("where id = ? for update", id);
    }

    private Optional<PartyOrg> one(String condition, PartyOrgId id) {
        return withCoverage(jdbc.sql("select " + COLUMNS + " from party_orgs " + condition)
                        .param(id.value())
                        .query((row, index) -> listed(row))
                        .list())
                .stream()
                .map(Listed::org)
                .findFirst();
    }

    /** Open organisations of units with these numbers, in tree order. */
    List<Listed> list(long from, long to, Position after, int limit) {
        return withCoverage(jdbc.sql("select " + COLUMNS + """
                         from party_orgs
                        where place_no between ? and ? and (place_no, id) > (?, ?) and dissolved_on is null
                        order by place_no, id limit ?
                        """)
                .params(from, to, after.no(), after.id(), limit)
                .query((row, index) -> listed(row))
                .list());
    }

    /** How many open organisations units with these numbers have. */
    long count(long from, long to) {
        return jdbc.sql("select count(*) from party_orgs where place_no between ? and ? and dissolved_on is null")
                .params(from, to)
                .query(Long.class)
                .single();
    }

    /** How many organisations of units without these numbers cover units with them. */
    long countCoveringFromOutside(long from, long to) {
        return jdbc.sql("""
                        select count(distinct c.party_org) from party_org_coverage c
                         where c.place_no between :from and :to
                           and not exists (select from party_orgs o
                                            where o.id = c.party_org and o.place_no between :from and :to)
                        """)
                .param("from", from)
                .param("to", to)
                .query(Long.class)
                .single();
    }

    boolean isNamed(UnitId unit, String name) {
        return jdbc.sql("""
                        select exists (select from party_orgs
                                        where place_id = ? and name = ? and dissolved_on is null)
                        """).params(unit.value(), name).query(Boolean.class).single();
    }

    void add(PartyOrg org) {
        jdbc.sql("""
                        insert into party_orgs (id, place_id, kind, name, founded_on, version)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        org.id().value(),
                        org.unit().value(),
                        org.kind().name(),
                        org.name(),
                        org.foundedOn(),
                        org.version())
                .update();
        addCoverage(org);
    }

    void save(PartyOrg org) {
        jdbc.sql("update party_orgs set name = ?, dissolved_on = ?, version = ? where id = ?")
                .param(org.name())
                .param(org.dissolvedOn())
                .param(org.version())
                .param(org.id().value())
                .update();
        jdbc.sql("delete from party_org_coverage where party_org = ?")
                .param(org.id().value())
                .update();
        addCoverage(org);
    }

    private void addCoverage(PartyOrg org) {
        jdbc.sql("""
                        insert into party_org_coverage (party_org, place_id, means)
                        select ?, unit, means from unnest(?::uuid[], ?::text[]) as covered (unit, means)
                        """)
                .params(
                        org.id().value(),
                        org.covers().stream().map(each -> each.unit().value()).toArray(UUID[]::new),
                        org.covers().stream().map(each -> each.means().name()).toArray(String[]::new))
                .update();
    }

    private List<Listed> withCoverage(List<Listed> orgs) {
        if (orgs.isEmpty()) {
            return orgs;
        }
        Map<UUID, List<Coverage>> covers =
                coverage(orgs.stream().map(each -> each.org().id().value()).toList());
        return orgs.stream()
                .map(each -> {
                    PartyOrg org = each.org();
                    return new Listed(
                            new PartyOrg(
                                    org.id(),
                                    org.unit(),
                                    org.kind(),
                                    org.name(),
                                    covers.getOrDefault(org.id().value(), List.of()),
                                    org.foundedOn(),
                                    org.dissolvedOn(),
                                    org.version()),
                            each.position());
                })
                .toList();
    }

    private Map<UUID, List<Coverage>> coverage(Collection<UUID> orgs) {
        Map<UUID, List<Coverage>> found = new HashMap<>();
        jdbc.sql("""
                        select party_org, place_id, means from party_org_coverage
                         where party_org = any (?::uuid[]) order by place_no
                        """).param(orgs.toArray(new UUID[0])).query(row -> {
            found.computeIfAbsent(row.getObject(1, UUID.class), _ -> new ArrayList<>())
                    .add(new Coverage(
                            new UnitId(row.getObject(2, UUID.class)), Coverage.Means.valueOf(row.getString(3))));
        });
        return found;
    }

    private static Listed listed(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        PartyOrg org = new PartyOrg(
                new PartyOrgId(id),
                new UnitId(row.getObject("place_id", UUID.class)),
                PartyOrgKind.valueOf(row.getString("kind")),
                row.getString("name"),
                List.of(),
                row.getObject("founded_on", LocalDate.class),
                row.getObject("dissolved_on", LocalDate.class),
                row.getLong("version"));
        return new Listed(org, new Position(row.getLong("place_no"), id));
    }
}
