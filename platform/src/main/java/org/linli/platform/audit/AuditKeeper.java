package org.linli.platform.audit;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** Extends the chain every half second and lets go of what is old enough once in a while. */
final class AuditKeeper implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(AuditKeeper.class);
    private static final int STOPPING_SECONDS = 5;

    private final AuditChain chain;
    private final AuditProperties properties;
    private @Nullable ScheduledExecutorService timer;

    AuditKeeper(AuditChain chain, AuditProperties properties) {
        this.chain = chain;
        this.properties = properties;
    }

    @Override
    public synchronized void start() {
        if (timer == null) {
            var started = Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().name("audit-keeper").daemon().factory());
            long every = properties.every().toMillis();
            var _ = started.scheduleWithFixedDelay(() -> guarded(chain::extend), every, every, TimeUnit.MILLISECONDS);
            var _ = started.scheduleWithFixedDelay(() -> guarded(chain::forget), 10, 24 * 60, TimeUnit.MINUTES);
            timer = started;
        }
    }

    private static void guarded(Runnable work) {
        try {
            work.run();
        } catch (DataAccessException | TransactionException away) {
            // Entries wait in the database and are chained when it is back.
            LOG.debug("The audit chain waits: {}", away.getClass().getSimpleName());
        } catch (RuntimeException fault) {
            LOG.error("The audit chain cannot be extended", fault);
        }
    }

    /** What runs is let come to its end, so that it finds its database still there. */
    @Override
    public synchronized void stop() {
        var stopping = timer;
        timer = null;
        if (stopping != null) {
            stopping.shutdown();
            try {
                var _ = stopping.awaitTermination(STOPPING_SECONDS, TimeUnit.SECONDS);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return timer != null;
    }
}
