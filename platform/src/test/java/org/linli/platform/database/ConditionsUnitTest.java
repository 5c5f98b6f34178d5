package org.linli.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linli.platform.scope.Role;

class ConditionsUnitTest {

    @Test
    void allThatIsAskedForHolds() {
        Conditions conditions = new Conditions()
                .within("m.place_no", 3, 7)
                .equal("m.role", "role", Role.CLERK)
                .and("m.closed_at is null or m.closed_at > :today")
                .with("today", 5);

        assertThat(conditions.where())
                .isEqualTo(" where (m.place_no between :from and :to) and (m.role = :role)"
                        + " and (m.closed_at is null or m.closed_at > :today)");
        assertThat(conditions.parameters()).isEqualTo(Map.of("from", 3L, "to", 7L, "role", "CLERK", "today", 5));
    }

    @Test
    void whatIsAbsentIsNoCondition() {
        Conditions conditions = new Conditions().equal("m.role", "role", null);

        assertThat(conditions.where()).isEmpty();
        assertThat(conditions.parameters()).isEmpty();
    }
}
