package org.linli.platform.projection;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.platform.places.Place;
import org.linli.platform.places.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes the copy of the tree, as the jobs role. Rows of other tables follow a changed number by their foreign key. */
class PlacesTable {

    /**
     * How far the copy is.
     *
     * @param revision the last event applied
     * @param snapshotWanted whether an event was missed since
     * @param snapshotAt when the snapshot was last compared
     */
    record State(long revision, boolean snapshotWanted, Optional<Instant> snapshotAt) {}

    private final JdbcClient jobs;
    private final Clock clock;

    PlacesTable(JdbcClient jobs, Clock clock) {
        this.jobs = jobs;
        this.clock = clock;
    }

    State state() {
        return read("");
    }

    /** The state, kept from others until the transaction ends. */
    State lockedState() {
        return read(" for update");
    }

    private State read(String lock) {
        return jobs.sql("select revision, snapshot_wanted, snapshot_at from places_revision" + lock)
                .query((row, _) -> new State(
                        row.getLong("revision"),
                        row.getBoolean("snapshot_wanted"),
                        Optional.ofNullable(row.getObject("snapshot_at", OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant)))
                .single();
    }

    void wantSnapshot() {
        jobs.sql("update places_revision set snapshot_wanted = true").update();
    }

    void advance(long revision) {
        jobs.sql("update places_revision set revision = ?, changed_at = ?")
                .param(revision)
                .param(now())
                .update();
    }

    /** The snapshot of this revision has been taken over. */
    void caughtUp(long revision) {
        jobs.sql("""
                        update places_revision
                           set revision = :revision, changed_at = :now, snapshot_wanted = false, snapshot_at = :now""").param("revision", revision).param("now", now()).update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    long count() {
        return jobs.sql("select count(*) from places").query(Long.class).single();
    }

    void rename(UnitId id, String name) {
        jobs.sql("update places set name = ? where id = ?")
                .param(name)
                .param(id.value())
                .update();
    }

    void close(UnitId id, LocalDate validTo) {
        jobs.sql("update places set valid_to = ? where id = ?")
                .param(validTo)
                .param(id.value())
                .update();
    }

    /**
     * Moves a subtree.
     *
     * @param from first of its old numbers
     * @param to last of them
     * @param shift what is added to each
     * @param oldPath what its paths began with
     * @param newPath what they begin with now
     */
    record Move(UnitId id, UnitId newParent, String oldPath, String newPath, long from, long to, long shift) {}

    void move(Move move) {
        jobs.sql("""
                        update places
                           set no = no + :shift,
                               no_end = no_end + :shift,
                               path = case when path = :old::ltree then :new::ltree
                                           else :new::ltree || subpath(path, nlevel(:old::ltree)) end,
                               parent_id = case when id = :id then :parent else parent_id end
                         where no between :from and :to""")
                .param("shift", move.shift())
                .param("old", move.oldPath())
                .param("new", move.newPath())
                .param("id", move.id().value())
                .param("parent", move.newParent().value())
                .param("from", move.from())
                .param("to", move.to())
                .update();
    }

    /** Writes what differs, and says how many places did. */
    int merge(List<Place> places) {
        return jobs.sql("""
                        insert into places (id, parent_id, path, no, no_end, type, code, name, valid_from, valid_to)
                        select * from unnest(:ids::uuid[], :parents::uuid[], :paths::ltree[], :nos::bigint[],
                                             :ends::bigint[], :types::text[], :codes::text[], :names::text[],
                                             :froms::date[], :tos::date[])
                        on conflict (id) do update
                           set parent_id = excluded.parent_id, path = excluded.path, no = excluded.no,
                               no_end = excluded.no_end, type = excluded.type, code = excluded.code,
                               name = excluded.name, valid_from = excluded.valid_from, valid_to = excluded.valid_to
                         where (places.parent_id, places.path, places.no, places.no_end, places.type, places.code,
                                places.name, places.valid_from, places.valid_to)
                               is distinct from
                               (excluded.parent_id, excluded.path, excluded.no, excluded.no_end, excluded.type,
                                excluded.code, excluded.name, excluded.valid_from, excluded.valid_to)""")
                .param("ids", column(places, Place::id))
                .param("parents", column(places, Place::parent))
                .param("paths", column(places, Place::path))
                .param("nos", column(places, Place::no))
                .param("ends", column(places, Place::noEnd))
                .param("types", column(places, Place::type))
                .param("codes", column(places, Place::code))
                .param("names", column(places, Place::name))
                .param("froms", column(places, Place::validFrom))
                .param("tos", column(places, Place::validTo))
                .update();
    }

    /** One component of a place. */
    private interface Component {
        @Nullable
        Object of(Place place);
    }

    private static @Nullable String[] column(List<Place> places, Component component) {
        var texts = new @Nullable String[places.size()];
        for (int i = 0; i < texts.length; i++) {
            var value = component.of(places.get(i));
            texts[i] = value == null ? null : value.toString();
        }
        return texts;
    }
}
