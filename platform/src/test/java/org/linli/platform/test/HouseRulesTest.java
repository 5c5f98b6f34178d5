package org.linli.platform.test;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.linli.platform.scope.OpenToAll;
import org.linli.platform.test.broken.one.One;
import org.linli.platform.test.broken.one.web.OneController;
import org.linli.platform.test.broken.two.Two;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Each rule passes what is right and fails what is wrong. */
class HouseRulesTest {

    private static final String BROKEN = "org.linli.platform.test.broken";

    private static boolean holds(ArchRule rule, Class<?>... classes) {
        return !rule.evaluate(HouseRules.importing(classes)).hasViolation();
    }

    @Test
    void aControllerHoldsNoSql() {
        assertThat(holds(HouseRules.controllersHoldNoSql(), WithSql.class)).isFalse();
        assertThat(holds(HouseRules.controllersHoldNoSql(), Said.class)).isTrue();
    }

    @Test
    void everyHandlerSaysWhoMayCallIt() {
        assertThat(holds(HouseRules.everyHandlerSaysWhoMayCallIt(), Unsaid.class))
                .isFalse();
        assertThat(holds(HouseRules.everyHandlerSaysWhoMayCallIt(), Said.class)).isTrue();
    }

    @Test
    void packagesHaveNoCycles() {
        assertThat(holds(HouseRules.noPackageCycles(BROKEN), One.class, Two.class))
                .isFalse();
        assertThat(holds(HouseRules.noPackageCycles(BROKEN), One.class)).isTrue();
    }

    @Test
    void aFeatureDoesNotKnowItsWeb() {
        assertThat(holds(HouseRules.featuresDoNotKnowTheirWeb(BROKEN), One.class, OneController.class))
                .isFalse();
        assertThat(holds(HouseRules.featuresDoNotKnowTheirWeb(BROKEN), Two.class, OneController.class))
                .isTrue();
    }

    @Test
    void nothingIsInjectedIntoFields() {
        assertThat(holds(HouseRules.noFieldInjection(), FieldInjected.class)).isFalse();
        assertThat(holds(HouseRules.noFieldInjection(), Said.class)).isTrue();
    }

    @Test
    void datesAreModern() {
        assertThat(holds(HouseRules.noLegacyDates(), Dated.class)).isFalse();
        assertThat(holds(HouseRules.noLegacyDates(), Clocked.class)).isTrue();
    }

    @Test
    void theClockIsHandedIn() {
        assertThat(holds(HouseRules.nobodyReadsTheSystemClock(), Clockless.class))
                .isFalse();
        assertThat(holds(HouseRules.nobodyReadsTheSystemClock(), Clocked.class)).isTrue();
    }

    @Test
    void aStreamOfRowsIsClosed() {
        assertThat(holds(HouseRules.streamsOfRowsAreClosed(), Streaming.class)).isFalse();
        assertThat(holds(HouseRules.streamsOfRowsAreClosed(), Listing.class)).isTrue();
    }

    @Test
    void thePlatformClosesItsStreamsOfRows() {
        HouseRules.streamsOfRowsAreClosed().check(platform());
    }

    @Test
    void thePlatformsPackagesHaveNoCycles() {
        HouseRules.noPackageCycles("org.linli.platform").check(platform());
    }

    private static JavaClasses platform() {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.linli.platform");
    }

    record WithSqlRow(String text) {}

    @RestController
    static class WithSql {
        final JdbcClient jdbc;

        WithSql(JdbcClient jdbc) {
            this.jdbc = jdbc;
        }
    }

    // No controller to Spring, which would otherwise map it: only its annotation counts here.
    @RestController
    abstract static class Unsaid {
        @GetMapping("/unsaid")
        abstract String unsaid();
    }

    @RestController
    abstract static class Said {
        @GetMapping("/said")
        @OpenToAll(because = "It says nothing")
        abstract String said();
    }

    static class FieldInjected {
        @Autowired
        @Nullable
        Clock clock;
    }

    static class Streaming {
        long count(JdbcClient jdbc) {
            return jdbc.sql("select 1").query(Integer.class).stream().count();
        }
    }

    static class Listing {
        long count(JdbcClient jdbc) {
            return jdbc.sql("select 1").query(Integer.class).list().size();
        }

        long closed(JdbcClient jdbc) {
            try (var rows = jdbc.sql("select 1").query(Integer.class).stream()) {
                return rows.count();
            }
        }
    }

    record Dated(Date date) {}

    static class Clockless {
        Instant now() {
            return Instant.now();
        }
    }

    static class Clocked {
        Instant now(Clock clock) {
            return Instant.now(clock);
        }
    }
}
