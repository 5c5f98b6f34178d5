package org.linli.org.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.org.account.AppointmentRule.Refusal;
import org.linli.platform.places.UnitId;
import org.linli.platform.scope.Role;

class AppointmentRuleTest {

    private static final UnitId CITY = new UnitId(new UUID(0, 1));
    private static final UnitId STREET = new UnitId(new UUID(0, 2));
    private static final UnitId COMMUNITY = new UnitId(new UUID(0, 3));

    private static final AppointmentRule.Reach OVER_THE_STREET = reach(false, STREET, COMMUNITY);
    private static final AppointmentRule.Reach OVER_THE_CITY = reach(true, CITY, STREET, COMMUNITY);

    @Test
    void anAdministratorAppointsWithinTheirOwnSubtree() {
        for (var role : List.of(Role.ADMINISTRATOR, Role.CLERK, Role.READER)) {
            assertThat(AppointmentRule.refuses(OVER_THE_STREET, COMMUNITY, role))
                    .isEmpty();
        }
    }

    @Test
    void nobodyAppointsOutsideTheirSubtree() {
        assertThat(AppointmentRule.refuses(OVER_THE_STREET, CITY, Role.READER)).contains(Refusal.OUTSIDE_REACH);
    }

    @Test
    void onlyTheCityMakesOperators() {
        assertThat(AppointmentRule.refuses(OVER_THE_STREET, STREET, Role.OPERATOR))
                .contains(Refusal.ROLE_ABOVE_REACH);
        assertThat(AppointmentRule.refuses(OVER_THE_CITY, CITY, Role.OPERATOR)).isEmpty();
    }

    @Test
    void noPersonIsEverAService() {
        assertThat(AppointmentRule.refuses(OVER_THE_CITY, CITY, Role.SERVICE)).contains(Refusal.ROLE_NOT_FOR_PEOPLE);
    }

    @Test
    void nobodyChangesAnAccountThatHoldsMoreThanTheyCouldGive() {
        assertThat(AppointmentRule.mayChange(OVER_THE_STREET, STREET, List.of(held(COMMUNITY, Role.CLERK))))
                .isTrue();
        assertThat(AppointmentRule.mayChange(
                        OVER_THE_STREET, STREET, List.of(held(COMMUNITY, Role.CLERK), held(CITY, Role.ADMINISTRATOR))))
                .isFalse();
        assertThat(AppointmentRule.mayChange(OVER_THE_STREET, STREET, List.of(held(STREET, Role.OPERATOR))))
                .isFalse();
        assertThat(AppointmentRule.mayChange(OVER_THE_STREET, CITY, List.of())).isFalse();
    }

    private static Appointment held(UnitId unit, Role role) {
        return new Appointment(
                UUID.randomUUID(), new AccountId(UUID.randomUUID()), unit, role, LocalDate.of(2026, 1, 1), null, 1);
    }

    private static AppointmentRule.Reach reach(boolean wholeCity, UnitId... units) {
        var covered = Set.copyOf(Arrays.asList(units));
        return new AppointmentRule.Reach() {
            @Override
            public boolean covers(UnitId unit) {
                return covered.contains(unit);
            }

            @Override
            public boolean wholeCity() {
                return wholeCity;
            }
        };
    }
}
