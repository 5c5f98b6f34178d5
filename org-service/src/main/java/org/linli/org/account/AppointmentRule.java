package org.linli.org.account;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.linli.platform.places.UnitId;
import org.linli.platform.scope.Role;

/**
 * Who may appoint whom to what (任职授权). An administrator appoints within the subtrees they govern, to any role that
 * reaches no further than theirs; OPERATOR looks at the whole machinery and so is the city administrators' to give;
 * SERVICE belongs to services of the suite and is never a person's.
 */
final class AppointmentRule {

    /** What an administrator governs. */
    interface Reach {

        /** Whether the unit lies in a subtree the administrator governs. */
        boolean covers(UnitId unit);

        /** Whether the administrator governs the whole city. */
        boolean wholeCity();
    }

    /** Why an appointment is refused: the slug of the problem. */
    enum Refusal {
        OUTSIDE_REACH("unit-outside-reach"),
        ROLE_ABOVE_REACH("role-above-reach"),
        ROLE_NOT_FOR_PEOPLE("role-not-for-people");

        private final String slug;

        Refusal(String slug) {
            this.slug = slug;
        }

        String slug() {
            return slug;
        }
    }

    private static final Set<Role> FROM_THE_CITY_ONLY = EnumSet.of(Role.OPERATOR);

    private AppointmentRule() {}

    /** Empty when an administrator with this reach may give, and take back, the role in the unit. */
    static Optional<Refusal> refuses(Reach reach, UnitId unit, Role role) {
        if (!reach.covers(unit)) {
            return Optional.of(Refusal.OUTSIDE_REACH);
        }
        if (role == Role.SERVICE) {
            return Optional.of(Refusal.ROLE_NOT_FOR_PEOPLE);
        }
        if (FROM_THE_CITY_ONLY.contains(role) && !reach.wholeCity()) {
            return Optional.of(Refusal.ROLE_ABOVE_REACH);
        }
        return Optional.empty();
    }

    /**
     * Whether an administrator may change the account itself: rename it, disable it, give it a new password. Only when
     * they could have given everything it holds; otherwise a new password for a superior would be a way up.
     */
    static boolean mayChange(Reach reach, UnitId keptBy, Collection<Appointment> held) {
        return reach.covers(keptBy)
                && held.stream()
                        .allMatch(one -> refuses(reach, one.unit(), one.role()).isEmpty());
    }
}
