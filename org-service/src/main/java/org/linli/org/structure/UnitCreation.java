package org.linli.org.structure;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.linli.platform.places.UnitId;
import org.linli.platform.places.UnitType;
import org.linli.platform.web.ProblemException;

/** The rules for new units, applied to any number of them in one transaction. */
final class UnitCreation {

    private final LockedTree tree;
    private final OrgUnits units;
    private final LevelSchemes schemes;
    private final LocalDate today;
    private final Map<UnitId, OrgUnit> known = new HashMap<>();
    private final Map<UnitId, Set<String>> names = new HashMap<>();
    private final Map<String, LevelScheme> read = new HashMap<>();
    private final Set<String> codes;

    /** @param codes all the codes that will be asked for */
    UnitCreation(LockedTree tree, OrgUnits units, LevelSchemes schemes, LocalDate today, Collection<String> codes) {
        this.tree = tree;
        this.units = units;
        this.schemes = schemes;
        this.today = today;
        this.codes = units.taken(codes);
    }

    OrgUnit create(UnitDraft draft) {
        OrgUnit parent = known.computeIfAbsent(draft.parent(), units::require);
        parent.requireOpen();
        LevelScheme scheme = scheme(draft, parent);
        OrgUnit unit = new OrgUnit(
                new UnitId(UuidCreator.getTimeOrderedEpoch()),
                parent.id(),
                scheme.key(),
                draft.type(),
                draft.code(),
                draft.name(),
                draft.households(),
                Objects.requireNonNullElse(draft.validFrom(), today),
                null,
                1);
        requireFreeName(unit, parent);
        requireFreeCode(unit);
        tree.create(unit);
        known.put(unit.id(), unit);
        names.put(unit.id(), new HashSet<>());
        return unit;
    }

    private LevelScheme scheme(UnitDraft draft, OrgUnit parent) {
        String inherited = parent.scheme();
        String asked = draft.scheme();
        if (inherited != null) {
            if (asked != null && !asked.equals(inherited)) {
                throw ProblemException.invalid("/scheme", "unit.scheme.inherited", inherited);
            }
            LevelScheme scheme = scheme(inherited);
            scheme.require(draft.type(), parent.type());
            return scheme;
        }
        if (asked == null) {
            throw ProblemException.invalid("/scheme", "unit.scheme.missing");
        }
        LevelScheme scheme = scheme(asked);
        if (draft.type() != scheme.top()) {
            throw ProblemException.invalid(
                    "/type",
                    "unit.type.not-below",
                    KindNames.of(draft.type()),
                    KindNames.of(UnitType.CITY),
                    scheme.name());
        }
        return scheme;
    }

    private LevelScheme scheme(String key) {
        return read.computeIfAbsent(
                key,
                _ -> schemes.find(key)
                        .orElseThrow(() -> ProblemException.invalid("/scheme", "unit.scheme.unknown", key)));
    }

    private void requireFreeName(OrgUnit unit, OrgUnit parent) {
        if (!names.computeIfAbsent(parent.id(), units::namesBelow).add(unit.name())) {
            throw ProblemException.invalid("/name", "unit.name.taken", unit.name(), parent.name());
        }
    }

    private void requireFreeCode(OrgUnit unit) {
        String code = unit.code();
        if (code != null && !codes.add(code)) {
            throw ProblemException.invalid("/code", "unit.code.taken", code);
        }
    }
}
