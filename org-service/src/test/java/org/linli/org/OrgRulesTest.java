package org.linli.org;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.linli.platform.test.HouseRules;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.Violations;

/** The walls inside the service. The platform proves of each house rule that it can fail. */
class OrgRulesTest {

    @Test
    void theServiceKeepsTheHouseRules() {
        HouseRules.check("org.linli.org");
    }

    @Test
    void featuresKnowOfEachOtherOnlyWhatTheyOffer() {
        ApplicationModules.of(OrgServiceApplication.class).verify();
    }

    @Test
    void aFeatureThatReachesIntoAnotherIsNoticed() {
        ApplicationModules broken = ApplicationModules.of("org.linli.broken", new ImportOption.OnlyIncludeTests());

        assertThatThrownBy(broken::verify).isInstanceOf(Violations.class).hasMessageContaining("Hidden");
    }
}
