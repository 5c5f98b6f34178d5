package org.linli.org.branch;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.linli.org.structure.CoverageGaps;
import org.linli.org.structure.Lineages;
import org.linli.org.structure.UnitListing;
import org.linli.platform.places.Place;
import org.linli.platform.places.Places;
import org.linli.platform.places.UnitId;
import org.linli.platform.places.UnitType;
import org.linli.platform.web.ProblemException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Both coverage rates, counted from what stands in the tables at that moment: a unit just created counts as uncovered,
 * one just closed no longer counts.
 *
 * <p>A unit is covered when an organisation covers it, or the area (片区) it was put into: a branch of the area is the
 * branch of its compounds. Organisation coverage (组织覆盖) needs members; work coverage (工作覆盖) is also reached by an
 * instructor.
 */
@Repository
@Transactional(readOnly = true)
public class CoverageFigures implements CoverageGaps {

    private static final String COUNTED = """
            with counted as (
              select u.id, u.no,
                     exists (select from party_org_coverage c
                              where c.place_id in (u.id, a.id) and c.means = 'MEMBERS') as by_members,
                     exists (select from party_org_coverage c where c.place_id in (u.id, a.id)) as by_work
                from places u left join places a on a.id = u.parent_id and a.type = 'AREA'
               where u.no between :from and :to and u.type = :type and u.valid_to is null)
            """;

    private final JdbcClient jdbc;
    private final Places places;
    private final Lineages lineages;

    CoverageFigures(JdbcClient jdbc, Places places, Lineages lineages) {
        this.jdbc = jdbc;
        this.places = places;
        this.lineages = lineages;
    }

    /** Which of the two coverages. */
    public enum Sort {
        /** 组织覆盖 */
        ORGANISATION,
        /** 工作覆盖 */
        WORK
    }

    /**
     * The figures of one kind of unit in a subtree.
     *
     * @param units how many open units there are
     * @param byOrganisation how many of them an organisation with members covers
     * @param byWork how many of them an organisation or an instructor covers
     */
    public record Figures(long units, long byOrganisation, long byWork) {

        /** How many of them a coverage leaves out. */
        public long uncovered(Sort sort) {
            return units - (sort == Sort.WORK ? byWork : byOrganisation);
        }
    }

    /**
     * An uncovered unit.
     *
     * @param no its number, from which a list goes on
     * @param lineage from the city down to the unit itself
     */
    public record Gap(long no, List<UnitListing.Above> lineage) {

        public UnitListing.Above unit() {
            return lineage.getLast();
        }
    }

    /** Uncovered units in tree order. */
    public record Uncovered(List<Gap> units, boolean more) {}

    public Figures count(UnitId within, UnitType type) {
        Place top = top(within);
        return jdbc.sql(COUNTED + """
                        select count(*), count(*) filter (where by_members), count(*) filter (where by_work) from counted
                        """)
                .param("from", top.no())
                .param("to", top.noEnd())
                .param("type", type.name())
                .query((row, index) -> new Figures(row.getLong(1), row.getLong(2), row.getLong(3)))
                .single();
    }

    @Override
    public Set<UnitId> among(Collection<UnitId> units, UnitType kind) {
        return new HashSet<>(jdbc.sql("""
                        select t.id
                          from places t
                         cross join lateral (
                               -- limit 1: each subtree is looked through by itself, and no further than its first gap
                               select from places u left join places a on a.id = u.parent_id and a.type = 'AREA'
                                where u.no between t.no and t.no_end and u.type = :type and u.valid_to is null
                                  and not exists (select from party_org_coverage c
                                                   where c.place_id = u.id and c.means = 'MEMBERS')
                                  and not exists (select from party_org_coverage c
                                                   where c.place_id = a.id and c.means = 'MEMBERS')
                                limit 1) gap
                         where t.id = any (:units::uuid[])
                        """)
                .param("units", units.stream().map(UnitId::value).toArray(UUID[]::new))
                .param("type", kind.name())
                .query((row, index) -> new UnitId(row.getObject(1, UUID.class)))
                .list());
    }

    /** By what each of the units is covered, the more for those covered by both; an uncovered one is left out. */
    public Map<UnitId, Coverage.Means> means(Collection<UnitId> units) {
        Map<UnitId, Coverage.Means> found = new HashMap<>();
        jdbc.sql("""
                        select u.id, bool_or(c.means = 'MEMBERS')
                          from places u
                          left join places a on a.id = u.parent_id and a.type = 'AREA'
                          join party_org_coverage c on c.place_id in (u.id, a.id)
                         where u.id = any (?::uuid[]) group by u.id
                        """)
                .param(units.stream().map(UnitId::value).toArray(UUID[]::new))
                .query(row -> {
                    found.put(
                            new UnitId(row.getObject(1, UUID.class)),
                            row.getBoolean(2) ? Coverage.Means.MEMBERS : Coverage.Means.INSTRUCTOR);
                });
        return found;
    }

    public Uncovered uncovered(UnitId within, UnitType type, Sort sort, long afterNo, int limit) {
        Place top = top(within);
        List<Numbered> found = jdbc.sql(COUNTED + """
                        select id, no from counted
                         where no > :after and not (case when :work then by_work else by_members end)
                         order by no limit :limit
                        """)
                .param("from", top.no())
                .param("to", top.noEnd())
                .param("type", type.name())
                .param("after", afterNo)
                .param("work", sort == Sort.WORK)
                .param("limit", limit + 1)
                .query((row, index) -> new Numbered(new UnitId(row.getObject(1, UUID.class)), row.getLong(2)))
                .list();
        List<Numbered> shown = found.subList(0, Math.min(limit, found.size()));
        Map<UnitId, List<UnitListing.Above>> ways =
                lineages.of(shown.stream().map(Numbered::id).toList());
        return new Uncovered(
                shown.stream()
                        .map(each -> new Gap(each.no(), Objects.requireNonNull(ways.get(each.id()))))
                        .toList(),
                found.size() > limit);
    }

    private record Numbered(UnitId id, long no) {}

    private Place top(UnitId within) {
        return places.find(within)
                .filter(place -> places.inScope(within))
                .orElseThrow(() -> ProblemException.notFound("unit"));
    }
}
