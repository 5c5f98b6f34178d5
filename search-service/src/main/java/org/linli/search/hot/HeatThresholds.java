package org.linli.search.hot;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.platform.audit.AuditEntry;
import org.linli.platform.audit.AuditLog;
import org.linli.platform.places.Place;
import org.linli.platform.places.Places;
import org.linli.platform.places.UnitId;
import org.linli.platform.web.ProblemException;
import org.linli.platform.web.Version;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** From which score on something is hot, unit by unit: a unit's own, or those of the nearest above. */
@Service
public class HeatThresholds {

    /**
     * What holds at a unit.
     *
     * @param from the unit that set it; absent where the standard holds
     * @param version of the unit's own; 0 while it has none
     */
    public record Holding(Thresholds thresholds, @Nullable UnitId from, long version) {}

    private final JdbcClient jdbc;
    private final JdbcClient jobs;
    private final Places places;
    private final AuditLog audit;

    HeatThresholds(JdbcClient jdbc, @Qualifier("jobs") JdbcClient jobs, Places places, AuditLog audit) {
        this.jdbc = jdbc;
        this.jobs = jobs;
        this.places = places;
        this.audit = audit;
    }

    /** @throws ProblemException 404 when the unit is not within scope */
    public Holding at(UnitId unit) {
        if (!places.inScope(unit)) {
            throw ProblemException.notFound("unit");
        }
        return holding(unit, all());
    }

    /**
     * Sets them for a unit and all below it that has none of its own.
     *
     * @throws ProblemException 404 when the unit is not within scope, 412 when they were set meanwhile, 422 out of bounds
     */
    @Transactional
    public Holding set(UnitId unit, int hotFrom, int severeFrom, Version seen) {
        Thresholds thresholds = Thresholds.given(hotFrom, severeFrom);
        if (places.findOpenInScope(unit).isEmpty()) {
            throw ProblemException.notFound("unit");
        }
        long before = jdbc.sql("select version from heat_thresholds where place_id = :place for update")
                .param("place", unit.value())
                .query(Long.class)
                .optional()
                .orElse(0L);
        seen.mustBe(before);
        boolean kept = jdbc.sql("""
                        insert into heat_thresholds (place_id, hot_from, severe_from, version)
                        values (:place, :hot, :severe, :version)
                            on conflict (place_id) do update
                           set hot_from = excluded.hot_from, severe_from = excluded.severe_from,
                               version = excluded.version
                         where heat_thresholds.version < excluded.version
                        """)
                        .param("place", unit.value())
                        .param("hot", thresholds.hotFrom())
                        .param("severe", thresholds.severeFrom())
                        .param("version", before + 1)
                        .update()
                == 1;
        if (!kept) {
            seen.mustBe(before + 1);
        }
        audit.record(new AuditEntry(
                "heat-threshold.set",
                "heat-threshold",
                unit.toString(),
                unit,
                Map.of("hotFrom", thresholds.hotFrom(), "severeFrom", thresholds.severeFrom())));
        return new Holding(thresholds, unit, before + 1);
    }

    /** All there are, for one round; they are few, and no secret. */
    Map<UnitId, Holding> all() {
        return jobs
                .sql("select place_id, hot_from, severe_from, version from heat_thresholds")
                .query((row, _) -> {
                    UnitId place = new UnitId(row.getObject("place_id", UUID.class));
                    return new Holding(
                            new Thresholds(row.getInt("hot_from"), row.getInt("severe_from")),
                            place,
                            row.getLong("version"));
                })
                .list()
                .stream()
                .collect(Collectors.toMap(holding -> Objects.requireNonNull(holding.from()), each -> each));
    }

    /** What holds at a unit: its own, or those of the nearest above. */
    Holding holding(UnitId unit, Map<UnitId, Holding> all) {
        Holding own = all.get(unit);
        if (own != null) {
            return own;
        }
        return nearest(places.lineage(unit), all)
                .map(above -> new Holding(above.thresholds(), above.from(), 0))
                .orElseGet(() -> new Holding(Thresholds.STANDARD, null, 0));
    }

    private static Optional<Holding> nearest(List<Place> lineage, Map<UnitId, Holding> all) {
        return lineage.reversed().stream()
                .map(Place::id)
                .filter(all::containsKey)
                .findFirst()
                .map(all::get);
    }
}
