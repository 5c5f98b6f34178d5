package org.linli.portal.opinion;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.linli.portal.place.Place;
import org.linli.portal.place.PlaceApi;
import org.linli.portal.place.UnitType;
import org.linli.portal.service.ApiProblemException;
import org.linli.portal.service.ServiceDownException;
import org.linli.portal.signin.Person;
import org.linli.portal.signin.Role;
import org.springframework.stereotype.Component;

/** Whose work is the whole city's: what is kept once for all is shown to nobody else. The service has the last word. */
@Component
class CityWide {

    private final PlaceApi units;

    /** A unit stays what it is, so each is asked for once. */
    private final Map<String, Boolean> cities = new ConcurrentHashMap<>();

    CityWide(PlaceApi units) {
        this.units = units;
    }

    /** False as well while nobody can tell. */
    boolean administers(Person person) {
        return person.appointments().stream()
                .filter(appointment -> appointment.role() == Role.ADMINISTRATOR)
                .map(Person.Appointment::unit)
                .anyMatch(this::isCity);
    }

    private boolean isCity(String unit) {
        Boolean known = cities.get(unit);
        if (known != null) {
            return known;
        }
        try {
            Place place = Objects.requireNonNull(units.byId(unit));
            boolean city = place.type() == UnitType.CITY;
            cities.put(unit, city);
            return city;
        } catch (ApiProblemException | ServiceDownException unknown) {
            return false;
        }
    }
}
