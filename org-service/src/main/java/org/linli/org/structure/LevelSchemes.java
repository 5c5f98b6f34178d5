package org.linli.org.structure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.linli.platform.places.UnitId;
import org.linli.platform.places.UnitType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The level schemes of the city. Known to everybody in it. */
@Repository
public class LevelSchemes {

    private static final String COLUMNS = "key, name, name_en, levels::text as levels, version";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    LevelSchemes(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    public List<LevelScheme> all() {
        return jdbc.sql("select " + COLUMNS + " from level_schemes order by key")
                .query((row, index) -> read(row))
                .list();
    }

    Optional<LevelScheme> find(String key) {
        return jdbc.sql("select " + COLUMNS + " from level_schemes where key = ?")
                .param(key)
                .query((row, index) -> read(row))
                .optional();
    }

    /** @return false when a scheme has this key already */
    boolean add(LevelScheme scheme) {
        return jdbc.sql("""
                        insert into level_schemes (key, name, name_en, levels, version) values (?, ?, ?, ?::jsonb, ?)
                        on conflict (key) do nothing
                        """)
                        .params(
                                scheme.key(),
                                scheme.name(),
                                scheme.nameEn(),
                                json.writeValueAsString(scheme.levels()),
                                scheme.version())
                        .update()
                == 1;
    }

    void save(LevelScheme scheme) {
        jdbc.sql("update level_schemes set name = ?, name_en = ?, levels = ?::jsonb, version = ? where key = ?")
                .params(
                        scheme.name(),
                        scheme.nameEn(),
                        json.writeValueAsString(scheme.levels()),
                        scheme.version(),
                        scheme.key())
                .update();
    }

    /** What open units of the whole city stand by the scheme; asked in a scope that sees them all. */
    LevelScheme.Use use(String key) {
        Set<UnitType> tops = new HashSet<>();
        List<OrgUnits.Standing> standings = new ArrayList<>();
        jdbc.sql("""
                        select distinct c.type, p.type, p.parent_id is null
                          from units c join units p on p.place_id = c.parent_id
                         where c.scheme = ? and c.valid_to is null
                        """).param(key).query(row -> {
            UnitType type = UnitType.valueOf(row.getString(1));
            if (row.getBoolean(3)) {
                tops.add(type);
            } else {
                standings.add(new OrgUnits.Standing(type, UnitType.valueOf(row.getString(2))));
            }
        });
        return new LevelScheme.Use(tops, standings);
    }

    /** A unit directly below the city. */
    public record District(UnitId id, String name) {}

    /** The open districts within the bound scope by the scheme each follows, in tree order. */
    public Map<String, List<District>> districts() {
        Map<String, List<District>> found = new HashMap<>();
        jdbc.sql("""
                        select scheme, place_id, name from units
                         where parent_id = (select id from places where parent_id is null) and valid_to is null
                         order by place_no
                        """).query(row -> {
            found.computeIfAbsent(row.getString(1), _ -> new ArrayList<>())
                    .add(new District(new UnitId(row.getObject(2, UUID.class)), row.getString(3)));
        });
        return found;
    }

    private LevelScheme read(ResultSet row) throws SQLException {
        return new LevelScheme(
                row.getString("key"),
                row.getString("name"),
                row.getString("name_en"),
                json.readValue(row.getString("levels"), new TypeReference<List<LevelScheme.Level>>() {}),
                row.getLong("version"));
    }
}
