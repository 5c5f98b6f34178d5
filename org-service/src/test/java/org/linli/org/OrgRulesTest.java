package org.linli.org;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.linli.platform.test.HouseRules;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.Violations;

/** The walls inside the service, and that they would be noticed to be broken. */
class OrgRulesTest {

    @Test
    void featuresKnowOfEachOtherOnlyWhatTheyOffer() {
        ApplicationModules.of(OrgServiceApplication.class).verify();
    }

    @Test
    void theRulesOfTheHouseHoldHere() {
        HouseRules.assertHold("org.linli.org");
    }

    @Test
    void aFeatureThatReachesIntoAnotherIsNoticed() {
        ApplicationModules broken = ApplicationModules.of("org.linli.broken", new ImportOption.OnlyIncludeTests());

        assertThatThrownBy(broken::verify).isInstanceOf(Violations.class).hasMessageContaining("Hidden");
    }
}
