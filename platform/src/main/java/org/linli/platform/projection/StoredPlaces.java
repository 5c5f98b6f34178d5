package org.linli.platform.projection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.platform.places.Place;
import org.linli.platform.places.Places;
import org.linli.platform.places.UnitId;
import org.linli.platform.places.UnitType;
import org.linli.platform.scope.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tree in the service's own table {@code places}. */
final class StoredPlaces implements Places {

    /** City, district, street, community, area, compound, building, entrance: no path has more names. */
    private static final int DEEPEST = 10;

    private static final int MOST = 100;

    private final JdbcClient jdbc;

    StoredPlaces(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Place> find(UnitId id) {
        return jdbc.sql("select * from places where id = ?")
                .param(id.value())
                .query(StoredPlaces::place)
                .optional();
    }

    @Override
    public Optional<Place> findByCode(String code) {
        return jdbc.sql("""
                        select * from places
                         where code = ? and (valid_to is null or valid_to > (now() at time zone 'Asia/Shanghai')::date)
                         order by valid_from desc, id
                         limit 1""").param(code).query(StoredPlaces::place).optional();
    }

    @Override
    public List<Place> findByPath(UnitId within, String path, int limit) {
        mustBeBounded(limit);
        List<String> names = Arrays.stream(path.split("[/／]", -1))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList()
                .reversed();
        if (names.isEmpty() || names.size() > DEEPEST) {
            return List.of();
        }
        // A name such as 第一片区 stands in hundreds of communities: the database compares the names above as well.
        var above = new StringBuilder();
        for (int step = 1; step < names.size(); step++) {
            above.append("  join places p%d on p%d.id = p%d.parent_id and p%d.name = :name%d\n"
                    .formatted(step, step, step - 1, step, step));
        }
        var query = jdbc.sql("""
                select p0.* from places top
                  join places p0 on p0.no between top.no and top.no_end
                """ + above + """
                 where top.id = :within and p0.name = :name0
                   and (p0.valid_to is null or p0.valid_to > (now() at time zone 'Asia/Shanghai')::date)
                 order by p0.no
                 limit :limit""").param("within", within.value()).param("limit", limit);
        for (int step = 0; step < names.size(); step++) {
            query = query.param("name" + step, names.get(step));
        }
        return query.query(StoredPlaces::place).list();
    }

    @Override
    public List<Place> findByNames(UnitId within, Collection<String> names, int limit) {
        mustBeBounded(limit);
        return names.isEmpty()
                ? List.of()
                : jdbc.sql("""
                        select p.* from places top
                          join places p on p.no between top.no and top.no_end
                         where top.id = :within and p.name = any (:names)
                           and (p.valid_to is null or p.valid_to > (now() at time zone 'Asia/Shanghai')::date)
                         order by p.no
                         limit :limit""")
                        .param("within", within.value())
                        .param("names", names.toArray(String[]::new))
                        .param("limit", limit)
                        .query(StoredPlaces::place)
                        .list();
    }

    @Override
    public List<Place> findByNameStart(UnitId within, String start, int limit) {
        mustBeBounded(limit);
        return jdbc.sql("""
                        select p.* from places top
                          join places p on p.no between top.no and top.no_end
                         where top.id = ? and starts_with(p.name, ?)
                           and (p.valid_to is null or p.valid_to > (now() at time zone 'Asia/Shanghai')::date)
                         order by p.no
                         limit ?""")
                .param(within.value())
                .param(start)
                .param(limit)
                .query(StoredPlaces::place)
                .list();
    }

    private static void mustBeBounded(int limit) {
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("limit must be 1 to " + MOST + ", not " + limit);
        }
    }

    /**
     * Two reads by key: a path names all that stands above. A join on paths would look through the whole tree's index for
     * each place.
     */
    @Override
    public Map<UnitId, List<Place>> lineages(Collection<UnitId> ids) {
        List<Place> below = findAll(ids);
        Map<UnitId, Place> known =
                findAll(below.stream().flatMap(place -> steps(place).stream()).collect(Collectors.toSet())).stream()
                        .collect(Collectors.toMap(Place::id, Function.identity()));
        return below.stream()
                .collect(Collectors.toMap(
                        Place::id,
                        place -> steps(place).stream()
                                .flatMap(step -> Stream.ofNullable(known.get(step)))
                                .toList()));
    }

    private List<Place> findAll(Collection<UnitId> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql("select * from places where id = any (?)")
                        .param(ids.stream().map(UnitId::value).toArray(UUID[]::new))
                        .query(StoredPlaces::place)
                        .list();
    }

    /** The labels of a path, from the city down to the place itself. */
    private static List<UnitId> steps(Place place) {
        return Stream.of(place.path().split("\\.", -1)).map(UnitId::ofLabel).toList();
    }

    @Override
    public List<Place> children(UnitId id) {
        return jdbc.sql("""
                        select * from places
                         where parent_id = ?
                           and (valid_to is null or valid_to > (now() at time zone 'Asia/Shanghai')::date)
                         order by no""").param(id.value()).query(StoredPlaces::place).list();
    }

    @Override
    public boolean inScope(UnitId id) {
        var units = Scope.required().units().stream().map(UnitId::value).toArray(UUID[]::new);
        return jdbc.sql("""
                        select exists (
                          select from places p
                            join places unit on p.no between unit.no and unit.no_end
                           where p.id = ? and unit.id = any (?))""").param(id.value()).param(units).query(Boolean.class).single();
    }

    @Override
    public Optional<Place> root() {
        return jdbc.sql("select * from places where parent_id is null order by no limit 1")
                .query(StoredPlaces::place)
                .optional();
    }

    static Place place(ResultSet row, int number) throws SQLException {
        return new Place(
                UnitId.of(row.getString("id")),
                optionalUnit(row.getString("parent_id")),
                row.getString("path"),
                row.getLong("no"),
                row.getLong("no_end"),
                UnitType.valueOf(row.getString("type")),
                row.getString("code"),
                row.getString("name"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class));
    }

    private static @Nullable UnitId optionalUnit(@Nullable String id) {
        return id == null ? null : UnitId.of(id);
    }
}
