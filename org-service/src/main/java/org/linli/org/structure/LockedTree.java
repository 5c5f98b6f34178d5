package org.linli.org.structure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.linli.platform.messaging.Outbox;
import org.linli.platform.places.Place;
import org.linli.platform.places.UnitId;

/**
 * The tree while one transaction changes it: nobody else does until that ends, so what was read stays true. Writes are
 * gathered; {@link #flush} brings them to the database.
 */
final class LockedTree implements NumberedTree {

    private final TreeRows rows;
    private final Outbox outbox;
    private final Numbering numbering = new Numbering(this);
    private final Map<UnitId, Node> nodes = new HashMap<>();
    private final Map<UnitId, String> paths = new HashMap<>();
    private final Map<UnitId, Long> used = new LinkedHashMap<>();
    private final List<TreeRows.NewUnit> created = new ArrayList<>();
    private long revision;

    LockedTree(TreeRows rows, Outbox outbox) {
        this.rows = rows;
        this.outbox = outbox;
        this.revision = rows.lock();
    }

    long revision() {
        return revision;
    }

    /** Numbers the unit, tells the others, and has it written with the next flush. */
    void create(OrgUnit unit) {
        UnitId parent = Objects.requireNonNull(unit.parent(), "The city is made by the bootstrap");
        plant(unit, parent, numbering.place(parent));
    }

    /** The city itself, in an empty tree. */
    void createCity(OrgUnit city) {
        plant(city, null, Numbering.city());
    }

    void rename(OrgUnit unit) {
        rows.rename(unit);
        outbox.publish(new UnitEvent.Renamed(unit.id(), unit.name(), tick()));
    }

    void close(OrgUnit unit, LocalDate day) {
        rows.close(unit, day);
        outbox.publish(new UnitEvent.Closed(unit.id(), day, tick()));
    }

    /** Moves the unit with its subtree; {@code to} is open, allowed by the scheme and not inside the unit. */
    void move(UnitId id, UnitId to) {
        flush();
        Block target = numbering.roomFor(id, to);
        flush();
        Node node = node(id);
        String oldPath = path(id);
        String newPath = path(to) + "." + id.label();
        long shift = node.block().shiftTo(target.from());
        rows.move(id, to, node.block(), shift, oldPath, newPath);
        forget();
        outbox.publish(new UnitEvent.Moved(
                id, to, oldPath, newPath, node.block().from(), node.block().to(), shift, tick()));
    }

    Block block(UnitId id) {
        return node(id).block();
    }

    @Override
    public Node node(UnitId id) {
        Node known = nodes.get(id);
        return known != null ? known : read(id);
    }

    @Override
    public void used(UnitId id, long numbers) {
        Node node = node(id);
        nodes.put(id, new Node(id, node.parent(), node.depth(), node.block(), numbers));
        used.put(id, numbers);
    }

    @Override
    public void widen(UnitId id, Block to) {
        flush();
        Block from = node(id).block();
        rows.widen(id, from, to);
        forget();
        outbox.publish(new UnitEvent.Renumbered(id, tick()));
    }

    /** Writes what was gathered. */
    void flush() {
        rows.insert(created);
        rows.used(used);
        rows.revision(revision);
        created.clear();
        used.clear();
    }

    private void plant(OrgUnit unit, @Nullable UnitId parent, Block block) {
        String path = parent == null
                ? unit.id().label()
                : path(parent) + "." + unit.id().label();
        int depth = parent == null ? 0 : node(parent).depth() + 1;
        Place place = new Place(
                unit.id(),
                parent,
                path,
                block.from(),
                block.to(),
                unit.type(),
                unit.code(),
                unit.name(),
                unit.validFrom(),
                unit.validTo());
        nodes.put(unit.id(), new Node(unit.id(), parent, depth, block, 1));
        paths.put(unit.id(), path);
        created.add(new TreeRows.NewUnit(unit, place));
        outbox.publish(new UnitEvent.Created(place, tick()));
    }

    private String path(UnitId id) {
        node(id);
        return Objects.requireNonNull(paths.get(id));
    }

    private Node read(UnitId id) {
        TreeRows.Numbered found = rows.numbered(id);
        nodes.put(id, found.node());
        paths.put(id, found.path());
        return found.node();
    }

    private long tick() {
        return ++revision;
    }

    private void forget() {
        nodes.clear();
        paths.clear();
    }
}
