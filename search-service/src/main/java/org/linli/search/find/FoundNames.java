package org.linli.search.find;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.places.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds by name within the bound scope; the function it asks cannot be asked without one. */
@Repository
class FoundNames {

    /** So many of each way of looking are counted: whoever reads of a thousand types one more word. */
    static final int MOST = 1_000;

    /** @param total of its kind, however many are wanted */
    record Row(Found found, long total) {}

    private final JdbcClient jdbc;

    FoundNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param below look below this unit only; null for the whole scope
     * @param held the units in which the caller holds a role that reads this kind
     */
    List<Row> of(FindKind kind, TypedName typed, @Nullable UnitId below, List<UnitId> held, LocalDate day, int wanted) {
        return jdbc.sql("""
                        select * from find_named(:kind, :typed, :patterns, :pieces, :spelled, :spelledIn, :spelledAt,
                                                 :near, :below, :held, :day, :most, :wanted)
                        """)
                .param("kind", kind.name())
                .param("typed", typed.whole())
                .param("patterns", array(typed.patterns()))
                .param("pieces", array(typed.pieces(kind)))
                .param("spelled", typed.spelled(), java.sql.Types.VARCHAR)
                .param("spelledIn", array(typed.spelledIn(kind)), java.sql.Types.ARRAY)
                .param("spelledAt", array(typed.spelledAt(kind)), java.sql.Types.ARRAY)
                .param("near", array(typed.near(kind)))
                .param("below", below == null ? null : below.value(), java.sql.Types.OTHER)
                .param("held", held.stream().map(UnitId::value).toArray(UUID[]::new))
                .param("day", day)
                .param("most", MOST)
                .param("wanted", wanted)
                .query((row, _) -> new Row(found(row), row.getLong("total")))
                .list();
    }

    private static String @Nullable [] array(@Nullable List<String> texts) {
        return texts == null ? null : texts.toArray(String[]::new);
    }

    private static Found.Fit fit(int rank) {
        return switch (rank) {
            case 0 -> Found.Fit.EXACT;
            case 1 -> Found.Fit.PREFIX;
            case 2 -> Found.Fit.WORD;
            case 3 -> Found.Fit.PINYIN;
            default -> Found.Fit.NEAR;
        };
    }

    private static Found found(ResultSet row) throws SQLException {
        return new Found(
                FindKind.valueOf(row.getString("kind")),
                row.getObject("id", UUID.class),
                new UnitId(row.getObject("place_id", UUID.class)),
                row.getString("name"),
                row.getString("code"),
                row.getString("detail"),
                row.getString("state"),
                fit(row.getInt("rank")),
                List.of());
    }
}
