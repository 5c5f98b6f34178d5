package org.linli.org.structure;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The level schemes of the city. Known to everybody in it. */
@Repository
public class LevelSchemes {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    LevelSchemes(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    public List<LevelScheme> all() {
        return jdbc.sql("select key, name, levels::text from level_schemes order by key")
                .query((row, index) -> read(row.getString(1), row.getString(2), row.getString(3)))
                .list();
    }

    Optional<LevelScheme> find(String key) {
        return jdbc.sql("select key, name, levels::text from level_schemes where key = ?")
                .param(key)
                .query((row, index) -> read(row.getString(1), row.getString(2), row.getString(3)))
                .optional();
    }

    /** @return false when a scheme has this key already */
    public boolean add(LevelScheme scheme) {
        return jdbc.sql("""
                        insert into level_schemes (key, name, levels) values (?, ?, ?::jsonb)
                        on conflict (key) do nothing
                        """)
                        .params(scheme.key(), scheme.name(), json.writeValueAsString(scheme.levels()))
                        .update()
                == 1;
    }

    private LevelScheme read(String key, String name, String levels) {
        return new LevelScheme(key, name, json.readValue(levels, new TypeReference<List<LevelScheme.Level>>() {}));
    }
}
