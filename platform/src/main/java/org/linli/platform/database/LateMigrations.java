package org.linli.platform.database;

import java.util.Arrays;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;

/**
 * Runs the scripts in the order of their numbers. A number is the minute in which a script was written, so that platform
 * and service need not agree on one; a database that was migrated before may therefore get a script with a lower number
 * than the last it knows. Only such a script is run out of order, and the log names it.
 */
final class LateMigrations implements FlywayMigrationStrategy {

    private static final Logger LOG = LoggerFactory.getLogger(LateMigrations.class);

    @Override
    public void migrate(Flyway flyway) {
        var late = late(flyway);
        if (late.isEmpty()) {
            flyway.migrate();
            return;
        }
        LOG.info("Scripts that were written before the newest in this database run now: {}", String.join(", ", late));
        Flyway.configure()
                .configuration(flyway.getConfiguration())
                .outOfOrder(true)
                .load()
                .migrate();
    }

    private static List<String> late(Flyway flyway) {
        return Arrays.stream(flyway.info().all())
                .filter(script -> script.getState() == MigrationState.IGNORED)
                .map(MigrationInfo::getScript)
                .toList();
    }
}
