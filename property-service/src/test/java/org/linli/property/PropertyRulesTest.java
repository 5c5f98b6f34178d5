package org.linli.property;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.linli.platform.test.HouseRules;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.Violations;

/** The walls of the house and between the features of this service. That each house rule can fail is shown with it. */
class PropertyRulesTest {

    @Test
    void theServiceKeepsTheRulesOfTheHouse() {
        HouseRules.assertHold("org.linli.property");
    }

    @Test
    void featuresKnowOfEachOtherOnlyWhatTheyOffer() {
        ApplicationModules.of(PropertyServiceApplication.class).verify();
    }

    @Test
    void featuresThatNeedEachOtherBothWaysAreNoticed() {
        ApplicationModules broken =
                ApplicationModules.of("org.linli.platform.test.broken", location -> location.contains("/broken/"));

        assertThatThrownBy(broken::verify).isInstanceOf(Violations.class).hasMessageContaining("Cycle");
    }
}
