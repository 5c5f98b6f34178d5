package org.linli.org.structure;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.linli.platform.audit.AuditEntry;
import org.linli.platform.audit.AuditLog;
import org.linli.platform.places.Place;
import org.linli.platform.places.Places;
import org.linli.platform.places.UnitId;
import org.linli.platform.places.UnitType;
import org.linli.platform.scope.Scope;
import org.linli.platform.web.ProblemException;
import org.linli.platform.web.Version;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The level schemes: read by everybody, made and changed by administrators of the city. */
@Service
public class SchemeDesk {

    private final LevelSchemes schemes;
    private final OrgUnits units;
    private final TreeRows rows;
    private final Places places;
    private final AuditLog audit;

    SchemeDesk(LevelSchemes schemes, OrgUnits units, TreeRows rows, Places places, AuditLog audit) {
        this.schemes = schemes;
        this.units = units;
        this.rows = rows;
        this.places = places;
        this.audit = audit;
    }

    /** A scheme and the open districts that follow it, as far as the caller sees them. */
    public record Followed(LevelScheme scheme, List<LevelSchemes.District> districts) {}

    /**
     * A kind of unit that may be created below another.
     *
     * @param scheme key of the scheme the new unit will follow
     */
    public record ChildKind(UnitType type, String scheme) {}

    @Transactional(readOnly = true)
    public List<Followed> all() {
        Map<String, List<LevelSchemes.District>> districts = schemes.districts();
        return schemes.all().stream()
                .map(scheme -> new Followed(scheme, districts.getOrDefault(scheme.key(), List.of())))
                .toList();
    }

    /** @throws ProblemException 404 when there is none */
    @Transactional(readOnly = true)
    public Followed require(String key) {
        return new Followed(scheme(key), schemes.districts().getOrDefault(key, List.of()));
    }

    /** What may be created directly below the unit, in the scheme's order; nothing below a closed one. */
    @Transactional(readOnly = true)
    public List<ChildKind> below(UnitId unit) {
        OrgUnit parent = units.require(unit);
        String key = parent.scheme();
        if (!parent.open()) {
            return List.of();
        }
        if (key == null) {
            return schemes.all().stream()
                    .map(scheme -> new ChildKind(scheme.top(), scheme.key()))
                    .toList();
        }
        return scheme(key).below(parent.type()).stream()
                .map(type -> new ChildKind(type, key))
                .toList();
    }

    @Transactional
    public LevelScheme create(String key, String name, String nameEn, List<LevelScheme.Level> levels) {
        Place city = governedCity();
        LevelScheme scheme = new LevelScheme(key, name, nameEn, levels, 1);
        if (!schemes.add(scheme)) {
            throw ProblemException.conflict("scheme-key-taken", key);
        }
        record("create", scheme, city);
        return scheme;
    }

    /** Locks the tree, so that no unit is put where the scheme just stopped allowing it. */
    @Transactional
    public LevelScheme change(String key, String name, String nameEn, List<LevelScheme.Level> levels, Version seen) {
        Place city = governedCity();
        rows.lock();
        LevelScheme before = scheme(key);
        seen.mustBe(before.version());
        LevelScheme scheme = before.change(name, nameEn, levels, schemes.use(key));
        schemes.save(scheme);
        record("change", scheme, city);
        return scheme;
    }

    private LevelScheme scheme(String key) {
        return schemes.find(key).orElseThrow(() -> ProblemException.notFound("scheme"));
    }

    private Place governedCity() {
        return places.root()
                .filter(city -> Scope.required().units().contains(city.id()))
                .orElseThrow(() ->
                        new ProblemException(HttpStatus.FORBIDDEN, "city-administrators-only", List.of(), List.of()));
    }

    private void record(String what, LevelScheme scheme, Place city) {
        audit.record(new AuditEntry(
                "scheme." + what,
                "scheme",
                scheme.key(),
                city.id(),
                Map.of("name", scheme.name(), "levels", levels(scheme), "version", scheme.version())));
    }

    private static String levels(LevelScheme scheme) {
        return scheme.levels().stream()
                .map(level -> level.type() + "<" + new TreeSet<>(level.below()))
                .collect(Collectors.joining(" "));
    }
}
