package org.linli.search.webhook;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** {@code linli.search.webhooks.waiting}: what is yet to be taken; {@code linli.search.webhooks.stopped}: who takes nothing. */
@Component
class WebhookMetrics {

    private final JdbcClient jdbc;
    private volatile long waiting;
    private volatile long stopped;

    WebhookMetrics(@Qualifier("jobs") JdbcClient jdbc, MeterRegistry registry) {
        this.jdbc = jdbc;
        Gauge.builder("linli.search.webhooks.waiting", this, metrics -> metrics.waiting)
                .description("Messages that active webhooks have yet to take")
                .register(registry);
        Gauge.builder("linli.search.webhooks.stopped", this, metrics -> metrics.stopped)
                .description("Webhooks that were stopped because they took nothing")
                .register(registry);
    }

    @Scheduled(fixedDelay = 60_000)
    void look() {
        try {
            waiting = count("""
                    select count(*) from webhook_deliveries d join webhooks w on w.id = d.webhook_id
                     where d.state = 'WAITING' and w.state = 'ACTIVE'
                    """);
            stopped = count("select count(*) from webhooks where state = 'STOPPED'");
        } catch (DataAccessException e) {
            // PostgreSQL's own health says so; the last figures stay.
        }
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
