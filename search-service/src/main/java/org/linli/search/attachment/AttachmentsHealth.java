package org.linli.search.attachment;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/**
 * Health {@code attachments}. No part of readiness: while the store is away all but the attachments goes on. A store that
 * has lost contents is well itself; how many is said beside.
 */
@Component("attachmentsHealthIndicator")
class AttachmentsHealth extends AbstractHealthIndicator {

    private final AttachmentStore store;
    private final AttachmentMetrics metrics;

    AttachmentsHealth(AttachmentStore store, AttachmentMetrics metrics) {
        super("The store of attachments does not answer");
        this.store = store;
        this.metrics = metrics;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) throws Exception {
        store.check();
        builder.up().withDetail("lost", metrics.lost());
    }
}
