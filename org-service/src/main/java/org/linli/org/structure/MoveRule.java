package org.linli.org.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.linli.platform.places.UnitId;
import org.linli.platform.web.ProblemException;
import org.springframework.http.HttpStatus;

/**
 * Whether a unit may be moved below another: both places are the caller's to govern, the new one is open, elsewhere, not
 * inside the unit itself and without an open unit of its name, the level scheme there allows all that comes along, and no
 * organisation covers something of it from a unit that would not stand above it any more.
 */
final class MoveRule {

    private final OrgUnits units;
    private final LevelSchemes schemes;
    private final CoverageFromOutside coverage;
    private final Function<UnitId, Block> blocks;

    /** @param blocks the numbers of a unit and what stands below it */
    MoveRule(OrgUnits units, LevelSchemes schemes, CoverageFromOutside coverage, Function<UnitId, Block> blocks) {
        this.units = units;
        this.schemes = schemes;
        this.coverage = coverage;
        this.blocks = blocks;
    }

    /**
     * The scheme the subtree will follow.
     *
     * @throws ProblemException the first objection there is
     */
    LevelScheme require(OrgUnit unit, OrgUnit to) {
        List<ProblemException> objections = objections(unit, to);
        if (!objections.isEmpty()) {
            throw objections.getFirst();
        }
        return schemes.find(String.valueOf(to.scheme())).orElseThrow();
    }

    /** Everything that speaks against it. */
    List<ProblemException> objections(OrgUnit unit, OrgUnit to) {
        UnitId from = unit.parent();
        if (from == null) {
            return List.of(ProblemException.conflict("unit-is-city"));
        }
        List<ProblemException> found = new ArrayList<>();
        if (units.find(from).isEmpty()) {
            found.add(new ProblemException(HttpStatus.FORBIDDEN, "unit-move-needs-both", List.of(), List.of()));
        }
        collect(found, unit::requireOpen);
        collect(found, to::requireOpen);
        if (from.equals(to.id())) {
            found.add(ProblemException.conflict("unit-is-there", unit.name(), to.name()));
        } else if (blocks.apply(unit.id()).contains(blocks.apply(to.id()))) {
            found.add(ProblemException.conflict("unit-below-itself", unit.name()));
        } else if (units.namesBelow(to.id()).contains(unit.name())) {
            found.add(ProblemException.invalid("/parent", "unit.name.taken", unit.name(), to.name()));
        }
        found.addAll(misfits(unit, to));
        found.addAll(leftBehind(unit, to));
        return found;
    }

    private List<ProblemException> leftBehind(OrgUnit unit, OrgUnit to) {
        CoverageFromOutside.LeftBehind left = coverage.leftBehind(unit.id(), to.id());
        List<ProblemException> found = new ArrayList<>();
        if (!left.names().isEmpty()) {
            found.add(ProblemException.conflict(
                    "unit-covered-from-outside", unit.name(), String.join("、", left.names())));
        }
        if (left.unseen()) {
            found.add(ProblemException.conflict("unit-covered-unseen", unit.name()));
        }
        return found;
    }

    private List<ProblemException> misfits(OrgUnit unit, OrgUnit to) {
        String key = to.scheme();
        if (key == null) {
            return List.of(ProblemException.invalid("/parent", "unit.move.below-city"));
        }
        LevelScheme scheme = schemes.find(key).orElseThrow();
        List<ProblemException> found = new ArrayList<>();
        collect(found, () -> scheme.require(unit.type(), to.type()));
        if (!key.equals(unit.scheme())) {
            units.standings(blocks.apply(unit.id()))
                    .forEach(each -> collect(found, () -> scheme.require(each.type(), each.below())));
        }
        return found;
    }

    private static void collect(List<ProblemException> found, Runnable rule) {
        ProblemException objection = objection(rule);
        if (objection != null) {
            found.add(objection);
        }
    }

    private static @Nullable ProblemException objection(Runnable rule) {
        try {
            rule.run();
            return null;
        } catch (ProblemException e) {
            return e;
        }
    }
}
