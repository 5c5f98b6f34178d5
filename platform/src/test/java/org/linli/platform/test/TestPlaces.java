package org.linli.platform.test;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.LocalDate;
import org.linli.platform.places.UnitId;
import org.linli.platform.places.UnitType;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A small tree, written straight into {@code places} unless something else makes it: one city for the whole database,
 * and for each test a pair of districts of its own.
 *
 * <pre>
 * city ─┬─ district ─┬─ street ─── community ─── compound
 *       │            └─ siblingStreet ─── siblingCommunity
 *       └─ otherDistrict ─── otherStreet
 * </pre>
 */
public final class TestPlaces {

    /** Wide enough for six levels of a hundred each. */
    private static final long CITY_WIDTH = 1_000_000_000_000_000L;

    private static final int CHILDREN = 100;

    /** Makes a place below another. */
    @FunctionalInterface
    public interface Maker {

        /** @return its id */
        UnitId add(UnitId parent, UnitType type, String name);
    }

    private final Maker maker;

    public final UnitId city;
    public final UnitId district;
    public final UnitId street;
    public final UnitId community;
    public final UnitId compound;
    public final UnitId siblingStreet;
    public final UnitId siblingCommunity;
    public final UnitId otherDistrict;
    public final UnitId otherStreet;

    /** @param jdbc of a role that may write places: the jobs' one */
    public TestPlaces(JdbcClient jdbc) {
        this(new Rows(jdbc));
    }

    private TestPlaces(Rows rows) {
        this(rows.theCity(), rows::add);
    }

    /**
     * For the service that is the master of the tree.
     *
     * @param city the city there is
     * @param maker makes every other place
     */
    public TestPlaces(UnitId city, Maker maker) {
        this.city = city;
        this.maker = maker;
        district = add(city, UnitType.DISTRICT, "东区");
        street = add(district, UnitType.STREET, "河滨街道");
        community = add(street, UnitType.COMMUNITY, "幸福社区");
        compound = add(community, UnitType.COMPOUND, "阳光小区");
        siblingStreet = add(district, UnitType.STREET, "山前街道");
        siblingCommunity = add(siblingStreet, UnitType.COMMUNITY, "和平社区");
        otherDistrict = add(city, UnitType.DISTRICT, "西区");
        otherStreet = add(otherDistrict, UnitType.STREET, "湖畔街道");
    }

    /** Adds an open place below {@code parent}; at most about a hundred below one. */
    public UnitId add(UnitId parent, UnitType type, String name) {
        return maker.add(parent, type, name);
    }

    /** The rows of places. */
    private record Rows(JdbcClient jdbc) {

        private UnitId theCity() {
            return jdbc.sql("select id from places where parent_id is null")
                    .query((row, _) -> UnitId.of(row.getString("id")))
                    .optional()
                    .orElseGet(this::addCity);
        }

        private UnitId addCity() {
            var id = newId();
            insert(id, "null", id.label(), 0, CITY_WIDTH, UnitType.CITY, "测试市");
            return id;
        }

        UnitId add(UnitId parent, UnitType type, String name) {
            var id = newId();
            var block = jdbc.sql("""
                            select p.path::text as path, (p.no_end - p.no) / :children as width,
                                   coalesce((select max(c.no_end) from places c where c.parent_id = p.id), p.no) + 1 as free
                              from places p where p.id = :parent""")
                    .param("children", CHILDREN)
                    .param("parent", parent.value())
                    .query((row, _) -> new Block(row.getString("path"), row.getLong("free"), row.getLong("width")))
                    .single();
            insert(
                    id,
                    parent.toString(),
                    block.path + "." + id.label(),
                    block.from,
                    block.from + block.width - 2,
                    type,
                    name);
            return id;
        }

        private void insert(UnitId id, String parent, String path, long no, long noEnd, UnitType type, String name) {
            jdbc.sql("""
                            insert into places (id, parent_id, path, no, no_end, type, code, name, valid_from)
                            values (:id, nullif(:parent, 'null')::uuid, :path::ltree, :no, :end, :type, :code, :name, :from)""")
                    .param("id", id.value())
                    .param("parent", parent)
                    .param("path", path)
                    .param("no", no)
                    .param("end", noEnd)
                    .param("type", type.name())
                    .param("code", "T" + id.label().substring(20))
                    .param("name", name)
                    .param("from", LocalDate.of(2020, 1, 1))
                    .update();
        }

        private static UnitId newId() {
            return new UnitId(UuidCreator.getTimeOrderedEpoch());
        }

        private record Block(String path, long from, long width) {}
    }
}
