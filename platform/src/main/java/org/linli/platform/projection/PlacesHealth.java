package org.linli.platform.projection;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Whether this service knows the tree, and how current its copy is. */
final class PlacesHealth extends AbstractHealthIndicator {

    private final PlacesTable table;

    PlacesHealth(PlacesTable table) {
        super("The copy of the tree cannot be read");
        this.table = table;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        var state = table.state();
        var count = table.count();
        (count == 0 ? health.outOfService() : health.up())
                .withDetail("revision", state.revision())
                .withDetail("places", count)
                .withDetail("snapshotWanted", state.snapshotWanted());
        state.snapshotAt().ifPresent(at -> health.withDetail("snapshotAt", at.toString()));
    }
}
