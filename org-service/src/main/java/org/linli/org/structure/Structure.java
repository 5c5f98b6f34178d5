package org.linli.org.structure;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.linli.platform.audit.AuditEntry;
import org.linli.platform.audit.AuditLog;
import org.linli.platform.calendar.CityTime;
import org.linli.platform.messaging.Outbox;
import org.linli.platform.places.UnitId;
import org.linli.platform.web.ProblemException;
import org.linli.platform.web.Version;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes of the unit tree. Each locks the tree, so that rules hold for what is written, and events have one order. */
@Service
public class Structure {

    private final TreeRows rows;
    private final OrgUnits units;
    private final LevelSchemes schemes;
    private final CoverageFromOutside coverage;
    private final Outbox outbox;
    private final AuditLog audit;
    private final Clock clock;

    Structure(
            TreeRows rows,
            OrgUnits units,
            LevelSchemes schemes,
            CoverageFromOutside coverage,
            Outbox outbox,
            AuditLog audit,
            Clock clock) {
        this.rows = rows;
        this.units = units;
        this.schemes = schemes;
        this.coverage = coverage;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public OrgUnit create(UnitDraft draft) {
        LockedTree tree = new LockedTree(rows, outbox);
        String code = draft.code();
        OrgUnit unit = creation(tree, code == null ? List.of() : List.of(code)).create(draft);
        tree.flush();
        record("create", unit, Map.of("type", unit.type().name(), "name", unit.name()));
        return unit;
    }

    /** All of them or none. */
    @Transactional
    public List<OrgUnit> createAll(UnitBatch batch) {
        LockedTree tree = new LockedTree(rows, outbox);
        List<OrgUnit> created = batch.create(creation(tree, batch.codes()), units);
        tree.flush();
        created.forEach(
                unit -> record("create", unit, Map.of("type", unit.type().name(), "name", unit.name())));
        return created;
    }

    @Transactional
    public OrgUnit rename(UnitId id, String name, Version seen) {
        LockedTree tree = new LockedTree(rows, outbox);
        OrgUnit before = units.require(id);
        OrgUnit unit = before.rename(name, seen);
        UnitId parent = unit.parent();
        if (parent != null
                && !before.name().equals(unit.name())
                && units.namesBelow(parent).contains(unit.name())) {
            throw ProblemException.invalid("/name", "unit.name.taken-beside", unit.name());
        }
        units.save(unit);
        tree.rename(unit);
        tree.flush();
        record("rename", unit, Map.of("from", before.name(), "to", unit.name()));
        return unit;
    }

    @Transactional
    public OrgUnit count(UnitId id, @Nullable Integer households, Version seen) {
        OrgUnit before = units.requireLocked(id);
        OrgUnit unit = before.count(households, seen);
        units.save(unit);
        Map<String, Object> detail = new HashMap<>();
        putIfCounted(detail, "from", before.households());
        putIfCounted(detail, "to", unit.households());
        record("count-households", unit, detail);
        return unit;
    }

    @Transactional
    public OrgUnit move(UnitId id, UnitId to, Version seen) {
        LockedTree tree = new LockedTree(rows, outbox);
        OrgUnit before = units.require(id);
        OrgUnit unit = before.move(to, seen);
        OrgUnit parent = units.require(to);
        LevelScheme scheme = new MoveRule(units, schemes, coverage, tree::block).require(before, parent);
        units.save(unit);
        tree.move(id, to);
        units.follow(scheme.key(), tree.block(id));
        tree.flush();
        record("move", unit, Map.of("from", String.valueOf(before.parent()), "to", to.toString()));
        return unit;
    }

    /** What would speak against the move; nothing is changed. */
    @Transactional(readOnly = true)
    public List<ProblemException> objectionsToMove(UnitId id, UnitId to) {
        return new MoveRule(units, schemes, coverage, rows::block).objections(units.require(id), units.require(to));
    }

    /** What would speak against closing the unit today; nothing is changed. */
    @Transactional(readOnly = true)
    public List<ProblemException> objectionsToClose(UnitId id) {
        OrgUnit unit = units.require(id);
        List<ProblemException> found = new ArrayList<>();
        if (unit.isCity()) {
            found.add(ProblemException.conflict("unit-is-city"));
        }
        if (!unit.open()) {
            found.add(ProblemException.conflict("unit-closed", unit.name()));
        }
        if (units.hasOpenBelow(id)) {
            found.add(ProblemException.conflict("unit-has-open-units", unit.name()));
        }
        return found;
    }

    @Transactional
    public OrgUnit close(UnitId id, @Nullable LocalDate day, Version seen) {
        LockedTree tree = new LockedTree(rows, outbox);
        LocalDate today = LocalDate.now(clock.withZone(CityTime.ZONE));
        LocalDate asked = Objects.requireNonNullElse(day, today);
        if (asked.isAfter(today)) {
            throw ProblemException.invalid("/day", "unit.close.future");
        }
        OrgUnit unit = units.require(id).close(asked, seen);
        if (units.hasOpenBelow(id)) {
            throw ProblemException.conflict("unit-has-open-units", unit.name());
        }
        units.save(unit);
        tree.close(unit, Objects.requireNonNull(unit.validTo()));
        tree.flush();
        record("close", unit, Map.of("day", String.valueOf(unit.validTo())));
        return unit;
    }

    private UnitCreation creation(LockedTree tree, List<String> codes) {
        return new UnitCreation(tree, units, schemes, LocalDate.now(clock.withZone(CityTime.ZONE)), codes);
    }

    private void record(String what, OrgUnit unit, Map<String, Object> detail) {
        audit.record(new AuditEntry("unit." + what, "unit", unit.id().toString(), unit.id(), detail));
    }

    private static void putIfCounted(Map<String, Object> detail, String key, @Nullable Integer households) {
        if (households != null) {
            detail.put(key, households);
        }
    }
}
