package org.linli.bench.memory;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.linli.bench.BenchFailure;
import org.linli.bench.Programs;
import org.linli.bench.RunningSuite;

/** Looks once a second at the memory of one service, from outside: the kernel's account of it and its own of the heap. */
final class MemoryWatch implements AutoCloseable {

    private static final Pattern RESIDENT = Pattern.compile("(?m)^VmRSS:\\s+(\\d+) kB");
    private static final Pattern HEAP =
            Pattern.compile("(?m)^jvm_memory_used_bytes\\{[^}]*area=\"heap\"[^}]*} (\\S+)$");

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final RunningSuite.Part service;
    private final CountDownLatch over = new CountDownLatch(1);
    private final Thread thread;
    private volatile long mostResident;
    private volatile long mostHeap;

    /** Begins to look. */
    MemoryWatch(RunningSuite.Part service) {
        this.service = service;
        look();
        this.thread = Thread.ofPlatform().name("memory-watch").start(this::lookEverySecond);
    }

    long mostResident() {
        return mostResident;
    }

    /** Garbage that was not yet collected included. */
    long mostHeap() {
        return mostHeap;
    }

    private void lookEverySecond() {
        try {
            while (!over.await(1, TimeUnit.SECONDS)) {
                look();
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() {
        mostResident = Math.max(mostResident, resident(service));
        mostHeap = Math.max(mostHeap, heap());
    }

    @Override
    public void close() {
        over.countDown();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Bytes that the process holds in memory now. */
    static long resident(RunningSuite.Part service) {
        try {
            Matcher found =
                    RESIDENT.matcher(Files.readString(Path.of("/proc", Long.toString(service.pid()), "status")));
            return found.find() ? Long.parseLong(found.group(1)) << 10 : 0;
        } catch (IOException e) {
            throw new BenchFailure("The memory of process %d cannot be read.".formatted(service.pid()), e);
        }
    }

    /** Bytes that something still needs: the heap after a full collection, which is asked for. */
    long living() {
        String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        Programs.run(List.of(jcmd, Long.toString(service.pid()), "GC.run"), Map.of());
        return heap();
    }

    private long heap() {
        URI metrics = URI.create("http://127.0.0.1:%d/actuator/prometheus".formatted(service.port()));
        try {
            String said = http.send(
                            HttpRequest.newBuilder(metrics)
                                    .timeout(Duration.ofSeconds(30))
                                    .build(),
                            BodyHandlers.ofString())
                    .body();
            return (long) HEAP.matcher(said)
                    .results()
                    .mapToDouble(pool -> Double.parseDouble(pool.group(1)))
                    .sum();
        } catch (IOException e) {
            throw new BenchFailure(metrics + " does not answer.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchFailure("Interrupted", e);
        }
    }
}
