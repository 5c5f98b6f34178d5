package org.linli.search.attachment;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** {@code linli.search.attachments.lost}: attachments whose content somebody asked for and the store does not have. */
@Component
class AttachmentMetrics {

    private final LostContents contents;
    private volatile long lost;

    AttachmentMetrics(LostContents contents, MeterRegistry registry) {
        this.contents = contents;
        Gauge.builder("linli.search.attachments.lost", this, AttachmentMetrics::lost)
                .description("Attachments whose content the store has lost")
                .register(registry);
    }

    @Scheduled(fixedDelay = 60_000)
    void look() {
        try {
            lost = contents.count();
        } catch (DataAccessException e) {
            // PostgreSQL's own health says so; the last figure stays.
        }
    }

    /** As of the last minute. */
    long lost() {
        return lost;
    }
}
