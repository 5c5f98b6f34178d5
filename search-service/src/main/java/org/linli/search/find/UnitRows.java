package org.linli.search.find;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.linli.platform.places.UnitId;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which units' names changed, and what hangs on them. */
@Repository
class UnitRows {

    private final JdbcClient jobs;

    UnitRows(@Qualifier("jobs") JdbcClient jobs) {
        this.jobs = jobs;
    }

    /**
     * Whether this transaction is the one that may follow the tree. Of two at once one could write an older name over a
     * newer.
     */
    boolean claim() {
        return jobs.sql("select pg_try_advisory_xact_lock(hashtext('linli.find-work'))")
                .query(Boolean.class)
                .single();
    }

    /** The oldest changes. */
    List<Long> work(int most) {
        return jobs.sql("select no from find_work order by no limit :most")
                .param("most", most)
                .query((row, _) -> row.getLong("no"))
                .list();
    }

    /**
     * The units of these changes as they are now, which may be newer: its change then comes again. The number of the last
     * change counts as the version.
     */
    List<Find> units(List<Long> work) {
        return jobs.sql("""
                        select p.id, p.name, p.code, p.type, p.valid_from, p.valid_to, max(w.no) as version
                          from find_work w join places p on p.id = w.place_id
                         where w.no = any (:work)
                         group by p.id
                        """)
                .param("work", work.toArray(Long[]::new))
                .query((row, _) -> unit(row))
                .list();
    }

    private static Find unit(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new Find(
                FindKind.UNIT,
                id,
                new UnitId(id),
                row.getString("name"),
                row.getString("code"),
                row.getString("type"),
                null,
                List.of(),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getLong("version"));
    }

    void done(List<Long> work) {
        jobs.sql("delete from find_work where no = any (:work)")
                .param("work", work.toArray(Long[]::new))
                .update();
    }

    /** What was heard of these units before they were known here gets its number now, by the trigger. */
    void number(List<Find> units) {
        UUID[] ids = ids(units);
        jobs.sql("update finds set place_id = place_id where place_id = any (:ids) and place_no is null")
                .param("ids", ids)
                .update();
        jobs.sql("update find_served set place_id = place_id where place_id = any (:ids) and place_no is null")
                .param("ids", ids)
                .update();
    }

    /** A post and how its unit is called. */
    record Post(UUID id, String unit, String role) {}

    List<Post> posts(List<Find> units) {
        return jobs.sql("""
                        select f.id, p.name, f.detail from finds f join places p on p.id = f.place_id
                         where f.kind = 'POST' and f.place_id = any (:ids) and not f.gone
                        """)
                .param("ids", ids(units))
                .query((row, _) ->
                        new Post(row.getObject("id", UUID.class), row.getString("name"), row.getString("detail")))
                .list();
    }

    private static UUID[] ids(List<Find> units) {
        return units.stream().map(Find::id).toArray(UUID[]::new);
    }
}
