package org.linli.org.structure;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.platform.places.Place;
import org.linli.platform.places.Places;
import org.linli.platform.places.UnitId;
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

    UnitSearch(JdbcClient jdbc, Places places) {
        this.jdbc = jdbc;
        this.places = places;
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
        return found.stream()
                .filter(each -> places.lineage(each.unit().id()).stream()
                        .map(Place::id)
                        .noneMatch(above -> !above.equals(each.unit().id()) && ids.contains(above)))
                .map(this::withLineage)
                .toList();
    }

    public UnitListing require(UnitId id) {
        return listed(LISTED + " where u.place_id = :id", "id", id.value()).stream()
                .findFirst()
                .map(this::withLineage)
                .orElseThrow(() -> ProblemException.notFound("unit"));
    }

    public UnitListing requireCode(String code) {
        return listed(LISTED + " where u.code = :code and u.valid_to is null", "code", code).stream()
                .findFirst()
                .map(this::withLineage)
                .orElseThrow(() -> ProblemException.notFound("unit"));
    }

    /** The units directly below in tree order. */
    public Page children(UnitId parent, boolean withClosed, Position after, int limit) {
        require(parent);
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
        return page(found.stream().map(each -> new Found(each, 0)).toList(), limit, true);
    }

    /** Units within the subtree that match what was typed, the best kind of match first, then in tree order. */
    public Page find(String typed, @Nullable UnitId within, boolean withClosed, Position after, int limit) {
        Block subtree = within == null ? EVERYTHING : block(within);
        List<Hit> hits = hits(NameKeys.normalised(typed), subtree, withClosed, after, limit + 1);
        var listed = listed(
                        LISTED + " where u.place_id = any (:ids::uuid[])",
                        "ids",
                        hits.stream().map(Hit::unit).toArray(UUID[]::new))
                .stream()
                .collect(Collectors.toMap(each -> each.unit().id().value(), each -> each));
        List<Found> found = hits.stream()
                .flatMap(hit -> Stream.ofNullable(listed.get(hit.unit())).map(each -> new Found(each, hit.kind())))
                .toList();
        return page(found, limit, false);
    }

    private record Found(Listed listed, int kind) {

        Position position() {
            return new Position(kind, listed.no());
        }
    }

    private Page page(List<Found> found, int limit, boolean siblings) {
        boolean more = found.size() > limit;
        List<Found> shown = more ? found.subList(0, limit) : found;
        List<UnitListing.Above> shared =
                siblings && !shown.isEmpty() ? lineage(shown.getFirst().listed()) : List.of();
        List<UnitListing> units = shown.stream()
                .map(Found::listed)
                .map(each -> siblings
                        ? new UnitListing(each.unit(), each.below(), shared)
                        : new UnitListing(each.unit(), each.below(), lineage(each)))
                .toList();
        return new Page(units, more ? Optional.of(shown.getLast().position()) : Optional.empty());
    }

    private Block block(UnitId within) {
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

    private UnitListing withLineage(Listed each) {
        return new UnitListing(each.unit(), each.below(), lineage(each));
    }

    private List<UnitListing.Above> lineage(Listed each) {
        UnitId parent = each.unit().parent();
        return parent == null
                ? List.of()
                : places.lineage(parent).stream()
                        .map(place -> new UnitListing.Above(place.id(), place.type(), place.name()))
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
