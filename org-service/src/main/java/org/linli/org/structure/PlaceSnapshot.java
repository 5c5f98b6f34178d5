package org.linli.org.structure;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.linli.platform.places.Place;
import org.linli.platform.places.UnitId;
import org.linli.platform.places.UnitType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** The tree as other services take it over: all places within the bound scope, open and closed, by number. */
@Repository
public class PlaceSnapshot {

    public static final int MOST = 5_000;

    private final JdbcClient jdbc;

    PlaceSnapshot(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param revision of the tree the page was read from; when it changes between pages, begin again */
    public record Page(long revision, List<Place> places, boolean more) {}

    /** Revision and places are read from one snapshot of the database. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Page after(long no, int limit) {
        long revision = jdbc.sql("select revision from places_revision")
                .query(Long.class)
                .single();
        List<Place> places = jdbc.sql("""
                        select p.id, p.parent_id, p.path::text, p.no, p.no_end, p.type, p.code, p.name,
                               p.valid_from, p.valid_to
                          from units u join places p on p.id = u.place_id
                         where u.place_no > ?
                         order by u.place_no limit ?
                        """)
                .params(no, limit + 1)
                .query((row, index) -> {
                    UUID parent = row.getObject("parent_id", UUID.class);
                    return new Place(
                            new UnitId(row.getObject("id", UUID.class)),
                            parent == null ? null : new UnitId(parent),
                            row.getString("path"),
                            row.getLong("no"),
                            row.getLong("no_end"),
                            UnitType.valueOf(row.getString("type")),
                            row.getString("code"),
                            row.getString("name"),
                            row.getObject("valid_from", LocalDate.class),
                            row.getObject("valid_to", LocalDate.class));
                })
                .list();
        boolean more = places.size() > limit;
        return new Page(revision, more ? places.subList(0, limit) : places, more);
    }
}
