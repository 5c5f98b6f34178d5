package org.linli.platform.messaging;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What each queue has taken in, remembered in the same transaction as the effect. */
final class Inbox {

    private final JdbcClient jobs;
    private final Clock clock;

    Inbox(JdbcClient jobs, Clock clock) {
        this.jobs = jobs;
        this.clock = clock;
    }

    /** Whether this delivery is the first one; a second one waits for the first one's transaction. */
    boolean isNew(String queue, Envelope event) {
        return jobs.sql("""
                insert into inbox (queue, source, event_id, taken_at) values (:queue, :source, :id, :now)
                    on conflict do nothing""")
                        .param("queue", queue)
                        .param("source", event.source())
                        .param("id", event.id())
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    int forgetOlderThan(Duration age) {
        return jobs.sql("delete from inbox where taken_at < :before")
                .param("before", clock.instant().minus(age).atOffset(ZoneOffset.UTC))
                .update();
    }
}
