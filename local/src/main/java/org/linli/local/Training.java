package org.linli.local;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the {@linkplain StartCache start caches} that are missing, one after another, behind everything else. */
final class Training implements AutoCloseable {

    private final List<JavaService> services;
    private final Narrator narrator;
    private final Clock clock;
    private @Nullable Child current;
    private boolean closed;

    Training(List<JavaService> services, Narrator narrator, Clock clock) {
        this.services =
                services.stream().filter(service -> !service.isTrained()).toList();
        this.narrator = narrator;
        this.clock = clock;
    }

    void startInBackground() {
        if (services.isEmpty()) {
            return;
        }
        narrator.say("Preparing faster starts in the background, once per build");
        Thread.ofPlatform().daemon().name("training").start(this::run);
    }

    private void run() {
        Instant begun = clock.instant();
        for (JavaService service : services) {
            Child child = next(service);
            if (child == null) {
                return;
            }
            child.onExit().join();
            if (!service.keepTraining(child) && !isClosed()) {
                narrator.say("%s starts as before: preparing it failed, see %s".formatted(service.name(), child.log()));
            }
        }
        narrator.took("faster starts", Duration.between(begun, clock.instant()));
    }

    private synchronized @Nullable Child next(JavaService service) {
        if (closed) {
            return null;
        }
        Child child = service.startTraining();
        current = child;
        return child;
    }

    private synchronized boolean isClosed() {
        return closed;
    }

    @Override
    public synchronized void close() {
        closed = true;
        Child running = current;
        if (running != null && running.isAlive()) {
            running.kill();
        }
    }
}
