package org.linli.org.account;

import java.time.Clock;
import org.linli.platform.places.Place;
import org.linli.platform.places.Places;
import org.linli.platform.places.UnitId;
import org.linli.platform.scope.Scope;
import org.linli.platform.web.ProblemException;
import org.springframework.stereotype.Component;

/** What the administrator who is calling governs: the bound scope. */
@Component
class GovernedUnits implements AppointmentRule.Reach {

    private final Places places;
    private final Clock clock;

    GovernedUnits(Places places, Clock clock) {
        this.places = places;
        this.clock = clock;
    }

    @Override
    public boolean covers(UnitId unit) {
        return places.inScope(unit);
    }

    @Override
    public boolean wholeCity() {
        return places.root()
                .filter(root -> Scope.required().units().contains(root.id()))
                .isPresent();
    }

    boolean isCity(UnitId unit) {
        return places.root().filter(root -> root.id().equals(unit)).isPresent();
    }

    /**
     * The unit, if it is open and the caller governs it.
     *
     * @throws ProblemException 422 otherwise; that there is such a unit elsewhere is not told
     */
    Place openUnit(UnitId unit) {
        return places.find(unit)
                .filter(place -> covers(unit))
                .filter(place -> place.validTo() == null || place.validTo().isAfter(Today.in(clock)))
                .orElseThrow(() -> ProblemException.invalid("/unit", "unit.unknown", unit.toString()));
    }
}
