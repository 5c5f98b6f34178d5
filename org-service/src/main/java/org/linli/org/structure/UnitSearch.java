package org.linli.org.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.platform.names.NameKeys;
import org.linli.platform.places.Places;
import org.linli.platform.places.UnitId;
import org.linli.platform.places.UnitType;
import org.linli.platform.web.ProblemException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reading the tree: the top of what a caller may see, children, one unit, and finding units by what was typed. */
@Repository
@Transactional(readOnly = true)
public class UnitSearch {

    public static final int LONGEST_QUERY = 60;

    private static final Block EVERYTHING = Numbering.city();
    private static final String LISTED = """
            select u.place_id, u.parent_id, u.scheme, u.type, u.code, u.name, u.households, u.valid_from, u.valid_to,
                   u.version, u.place_no,
                   (select count(*) from units c where c.parent_id = u.place_id and c.valid_to is null) as below
              from units u
            """;

    private final JdbcClient jdbc;
    private final Places places;
    private final Lineages lineages;
    private final CoverageGaps gaps;

    UnitSearch(JdbcClient jdbc, Places places, Lineages lineages, CoverageGaps gaps) {
        this.jdbc = jdbc;
        this.places = places;
        this.lineages = lineages;
        this.gaps = gaps;
    }

    /**
     * One page of units in their order.
     *
     * @param next where the next page goes on; empty on the last
     */
    public record Page(List<UnitListing> units, Optional<Position> next) {}

    /** A place in a list: the kind of match (0 where there is only one) and the unit's number. */
    public record Position(int kind, long no) {

        public static final Position START = new Position(-1, 0);
    }

    private record Listed(OrgUnit unit, long no, long below) {}

    private record Hit(UUID unit, int kind, long no) {}

    /** The units of the caller's appointments, without those that lie below another of them. */
    public List<UnitListing> tops(List<UnitId> appointed) {
        List<Listed> found = listed(
                LISTED + " where u.place_id = any (:ids::uuid[]) order by u.place_no",
                "ids",
                appointed.stream().map(UnitId::value).toArray(UUID[]::new));
        Set<UnitId> ids = found.stream().map(each -> each.unit().id()).collect(Collectors.toSet());
        return withLineage(found).stream()
                .filter(each ->
                        each.lineage().stream().map(UnitListing.Above::id).noneMatch(ids::contains))
                .toList();
    }

    public UnitListing require(UnitId id) {
        return listed(LISTED + " where u.place_id = :id", "id", id.value()).stream()
                .findFirst()
                .map(found -> withLineage(List.of(found)).getFirst())
                .orElseThrow(() -> ProblemException.notFound("unit"));
    }

    public UnitListing requireCode(String code) {
        return listed(LISTED + " where u.code = :code and u.valid_to is null", "code", code).stream()
                .findFirst()
                .map(found -> withLineage(List.of(found)).getFirst())
                .orElseThrow(() -> ProblemException.notFound("unit"));
    }

    /**
     * The units directly below in tree order: three queries, however many they are.
     *
     * @param gapsIn the kind of unit in whose coverage to look for gaps; absent to leave that out
     */
    public Page children(UnitId parent, boolean withClosed, @Nullable UnitType gapsIn, Position after, int limit) {
        UnitListing above = require(parent);
        List<Listed> found = jdbc.sql(LISTED + """
                         where u.parent_id = :parent and u.place_no > :after and (:withClosed or u.valid_to is null)
                         order by u.place_no limit :limit
                        """)
                .param("parent", parent.value())
                .param("after", after.no())
                .param("withClosed", withClosed)
                .param("limit", limit + 1)
                .query((row, index) -> new Listed(OrgUnits.unit(row), row.getLong("place_no"), row.getLong("below")))
                .list();
        List<Listed> shown = found.subList(0, Math.min(limit, found.size()));
        Set<UnitId> uncovered = gapsIn == null
                ? Set.of()
                : gaps.among(shown.stream().map(each -> each.unit().id()).toList(), gapsIn);
        List<UnitListing.Above> lineage = new ArrayList<>(above.lineage());
        lineage.add(
                new UnitListing.Above(parent, above.unit().type(), above.unit().name()));
        List<UnitListing> units = shown.stream()
                .map(each -> new UnitListing(
                        each.unit(),
                        each.below(),
                        lineage,
                        gapsIn == null ? null : uncovered.contains(each.unit().id())))
                .toList();
        return new Page(units, next(found, limit));
    }

    /** Units within the subtree that match what was typed, the best kind of match first, then in tree order. */
    public Page find(String typed, @Nullable UnitId within, boolean withClosed, Position after, int limit) {
        Block subtree = within == null ? EVERYTHING : block(within);
        List<Hit> hits = hits(UnitNames.normalised(typed), subtree, withClosed, after, limit + 1);
        var listed = listed(
                        LISTED + " where u.place_id = any (:ids::uuid[])",
                        "ids",
                        hits.stream().map(Hit::unit).toArray(UUID[]::new))
                .stream()
                .collect(Collectors.toMap(each -> each.unit().id().value(), each -> each));
        List<Hit> known =
                hits.stream().filter(hit -> listed.containsKey(hit.unit())).toList();
        List<Listed> shown =
                known.stream().limit(limit).map(hit -> listed.get(hit.unit())).toList();
        Optional<Position> next = known.size() > limit
                ? Optional.of(known.get(limit - 1)).map(hit -> new Position(hit.kind(), hit.no()))
                : Optional.empty();
        return new Page(withLineage(shown), next);
    }

    private static Optional<Position> next(List<Listed> found, int limit) {
        return found.size() > limit
                ? Optional.of(new Position(0, found.get(limit - 1).no()))
                : Optional.empty();
    }

    /** The numbers of the unit and all below it. */
    Block block(UnitId within) {
        require(within);
        return places.find(within)
                .map(place -> new Block(place.no(), place.noEnd()))
                .orElseThrow(() -> ProblemException.notFound("unit"));
    }

    private List<Hit> hits(String word, Block subtree, boolean withClosed, Position after, int limit) {
        if (word.isEmpty()) {
            return List.of();
        }
        boolean spelled = word.matches("[a-z0-9]*[a-z][a-z0-9]*");
        return jdbc.sql("""
                        select place_id, kind, place_no
                          from find_units(:typed, :pieces, :spelled, :spelledIn, :spelledAt, :near, :from, :to,
                                          :withClosed, :afterKind, :afterNo, :wanted)
                        """)
                .param("typed", word)
                .param("pieces", array(NameKeys.within(word)))
                .param("spelled", spelled ? word : null, java.sql.Types.VARCHAR)
                .param(
                        "spelledIn",
                        spelled && word.length() > 2 ? array(NameKeys.inside(word)) : null,
                        java.sql.Types.ARRAY)
                .param("spelledAt", spelled ? NameKeys.start(word) : null, java.sql.Types.VARCHAR)
                .param("near", spelled ? new String[0] : near(word))
                .param("from", subtree.from())
                .param("to", subtree.to())
                .param("withClosed", withClosed)
                .param("afterKind", after.kind())
                .param("afterNo", after.no())
                .param("wanted", limit)
                .query((row, index) -> new Hit(row.getObject(1, UUID.class), row.getInt(2), row.getLong(3)))
                .list();
    }

    private List<Listed> listed(String sql, String name, Object value) {
        return jdbc.sql(sql)
                .param(name, value)
                .query((row, index) -> new Listed(OrgUnits.unit(row), row.getLong("place_no"), row.getLong("below")))
                .list();
    }

    private List<UnitListing> withLineage(List<Listed> found) {
        Map<UnitId, List<UnitListing.Above>> ways =
                lineages.of(found.stream().map(each -> each.unit().id()).toList());
        return found.stream()
                .map(each -> {
                    List<UnitListing.Above> way = ways.getOrDefault(each.unit().id(), List.of());
                    List<UnitListing.Above> above = way.subList(0, Math.max(way.size() - 1, 0));
                    return new UnitListing(each.unit(), each.below(), above, null);
                })
                .toList();
    }

    private static String[] near(String word) {
        return NameKeys.near(word).stream()
                .map(pieces -> String.join("|", pieces))
                .toArray(String[]::new);
    }

    private static String[] array(Set<String> texts) {
        return texts.toArray(new String[0]);
    }
}
