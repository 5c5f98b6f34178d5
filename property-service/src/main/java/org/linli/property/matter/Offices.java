package org.linli.property.matter;

import java.util.Comparator;
import org.linli.platform.places.Place;
import org.linli.platform.places.Places;
import org.linli.platform.places.UnitId;
import org.linli.platform.scope.Appointment;
import org.linli.platform.scope.Role;
import org.linli.platform.scope.Scope;
import org.linli.platform.web.ProblemException;
import org.springframework.stereotype.Component;

/** Tells in which of their posts the caller acts. */
@Component
class Offices {

    private final Places places;

    Offices(Places places) {
        this.places = places;
    }

    /** The caller's post that stands nearest above the unit, among those that let them act at all. */
    Office of(UnitId unit) {
        Place place = places.find(unit).orElseThrow(() -> ProblemException.notFound("unit"));
        return Scope.required().caller().appointments().stream()
                .filter(Offices::acts)
                .flatMap(held -> places.find(held.unit()).stream()
                        .filter(above -> above.no() <= place.no() && place.no() <= above.noEnd())
                        .map(above -> new Held(above, held.role())))
                .max(Comparator.comparingLong((Held held) -> held.unit().no()).thenComparing(Held::role))
                .map(held -> new Office(held.unit().id(), held.role()))
                .orElseThrow(() -> ProblemException.notFound("unit"));
    }

    private static boolean acts(Appointment held) {
        return (held.role() == Role.ADMINISTRATOR || held.role() == Role.CLERK)
                && Scope.required().units().contains(held.unit());
    }

    private record Held(Place unit, Role role) {}
}
