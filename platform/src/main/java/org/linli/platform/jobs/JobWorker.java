package org.linli.platform.jobs;

import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.linli.platform.messaging.Faults;
import org.linli.platform.start.Identifiers;
import org.linli.platform.web.ProblemException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import tools.jackson.databind.json.JsonMapper;

/**
 * Runs jobs, a few at a time, each on a virtual thread and in the scope of whoever submitted it. A lease says whose a
 * job is: an instance that dies stops renewing it, and another one goes on from the last checkpoint.
 */
final class JobWorker implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(JobWorker.class);
    private static final Duration FIRST_WAIT = Duration.ofMillis(500);
    private static final Duration STOPPING = Duration.ofSeconds(10);
    private static final Duration CLEANING = Duration.ofHours(1);

    private final JobTable table;
    private final Map<String, JobHandler> handlers;
    private final JobProperties properties;
    private final JsonMapper json;
    private final Clock clock;
    private final UUID owner;
    private final Semaphore wake = new Semaphore(0);
    private final Semaphore places;
    private final Map<JobId, Running> running = new ConcurrentHashMap<>();

    private volatile boolean started;
    private @Nullable Thread claims;
    private @Nullable Thread heartbeat;

    private record Running(ClaimedRun run, Thread thread) {}

    JobWorker(
            JobTable table,
            Map<String, JobHandler> handlers,
            JobProperties properties,
            JsonMapper json,
            Clock clock,
            Identifiers identifiers) {
        this.table = table;
        this.handlers = Map.copyOf(handlers);
        this.properties = properties;
        this.json = json;
        this.clock = clock;
        this.owner = identifiers.next();
        this.places = new Semaphore(properties.concurrency());
    }

    /** Called right after a commit that handed a job in. */
    void wake() {
        wake.release();
    }

    @Override
    public synchronized void start() {
        if (!started) {
            started = true;
            claims = Thread.ofPlatform().name("job-claims").daemon().start(this::claim);
            heartbeat = Thread.ofPlatform().name("job-heartbeat").daemon().start(this::beat);
        }
    }

    @Override
    public synchronized void stop() {
        started = false;
        interrupt(claims);
        interrupt(heartbeat);
        running.values().forEach(each -> each.thread().interrupt());
        for (var each : running.values()) {
            try {
                each.thread().join(STOPPING);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private static void interrupt(@Nullable Thread thread) {
        if (thread != null) {
            thread.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return started;
    }

    private void claim() {
        while (started) {
            try {
                places.acquire();
                if (!claimedOne()) {
                    places.release();
                    if (wake.tryAcquire(properties.poll().toMillis(), TimeUnit.MILLISECONDS)) {
                        wake.drainPermits();
                    }
                }
            } catch (InterruptedException stopping) {
                return;
            }
        }
    }

    /** The run gives its place back when it ends. */
    private boolean claimedOne() {
        try {
            var claimed = table.claim(owner, properties.lease(), handlers.keySet());
            claimed.ifPresent(this::begin);
            return claimed.isPresent();
        } catch (RuntimeException away) {
            LOG.debug("Jobs cannot be looked for: {}", Faults.describe(away));
            return false;
        }
    }

    private void begin(JobTable.Claimed job) {
        var run = new ClaimedRun(table, job, owner, properties.lease(), json);
        var thread = Thread.ofVirtual().name("job-" + job.id()).unstarted(() -> {
            try {
                job.scope().run(() -> work(job, run));
            } catch (RuntimeException away) {
                // The outcome could not be written: the lease ends, and the job is run again.
                LOG.warn("Job {} is left to be taken over: {}", job.id(), Faults.describe(away));
            } finally {
                running.remove(job.id());
                places.release();
            }
        });
        running.put(job.id(), new Running(run, thread));
        thread.start();
    }

    private void work(JobTable.Claimed job, ClaimedRun run) {
        if (job.cancelRequested()) {
            table.end(job.id(), owner, JobState.CANCELLED, null, null);
            return;
        }
        if (job.attempts() > properties.runs()) {
            table.end(job.id(), owner, JobState.FAILED, null, JobFault.WITHOUT_PROGRESS);
            return;
        }
        try {
            // Only kinds with a handler are claimed.
            Objects.requireNonNull(handlers.get(job.kind())).run(run);
            table.end(job.id(), owner, JobState.DONE, run.result(), null);
        } catch (JobCancelledException cancelled) {
            // Nothing happens here when another instance has it by now.
            table.end(job.id(), owner, JobState.CANCELLED, null, null);
        } catch (Exception thrown) {
            failed(job, thrown);
        }
    }

    private void failed(JobTable.Claimed job, Exception thrown) {
        if (!started) {
            Thread.interrupted();
            table.release(job.id(), owner, clock.instant());
        } else if (Faults.isPassing(thrown)) {
            LOG.warn("Job {} waits: {}", job.id(), Faults.describe(thrown));
            table.release(job.id(), owner, clock.instant().plus(wait(job.attempts())));
        } else {
            if (!(thrown instanceof ProblemException)) {
                LOG.error("Job {} of kind {} failed: {}", job.id(), job.kind(), Faults.describe(thrown));
            }
            table.end(job.id(), owner, JobState.FAILED, null, JobFault.of(thrown));
        }
    }

    private Duration wait(int attempts) {
        var wait = FIRST_WAIT.multipliedBy(1L << Math.min(attempts, 16));
        return wait.compareTo(properties.longestWait()) > 0 ? properties.longestWait() : wait;
    }

    private void beat() {
        var cleaned = clock.instant();
        while (started) {
            try {
                Thread.sleep(properties.lease().dividedBy(3));
                var mine = new HashSet<>(table.renew(owner, properties.lease()));
                running.forEach((id, each) -> {
                    if (!mine.contains(id)) {
                        each.run().lose();
                    }
                });
                if (cleaned.plus(CLEANING).isBefore(clock.instant())) {
                    table.forgetEndedBefore(clock.instant().minus(properties.retention()));
                    cleaned = clock.instant();
                }
            } catch (InterruptedException stopping) {
                return;
            } catch (RuntimeException away) {
                LOG.debug("Leases cannot be renewed: {}", Faults.describe(away));
            }
        }
    }
}
