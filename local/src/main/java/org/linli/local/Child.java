package org.linli.local;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A running child process. It ends with this JVM at the latest ({@link Keeper}). */
final class Child {

    private static final long LARGEST_LOG = 32L << 20;

    private final Process process;
    private final Program program;
    private final CompletableFuture<Void> forgotten;

    /**
     * What is to be run.
     *
     * @param environment added to ours
     * @param log gets all output; one older generation is kept beside it
     * @param stopSignal the signal at which the program ends in good order, such as TERM
     */
    record Program(List<String> command, Map<String, String> environment, Path folder, Path log, String stopSignal) {}

    private Child(Process process, Program program) {
        this.process = process;
        this.program = program;
        this.forgotten = process.onExit().thenAccept(gone -> Keeper.ofThisJvm().forget(gone.pid()));
    }

    static Child start(Program program) {
        try {
            Files.createDirectories(program.folder());
            Files.createDirectories(program.log().toAbsolutePath().getParent());
            turnOver(program.log());
            ProcessBuilder builder = new ProcessBuilder(program.command())
                    .directory(program.folder().toFile())
                    .redirectErrorStream(true)
                    .redirectInput(Redirect.from(new File("/dev/null")))
                    .redirectOutput(Redirect.appendTo(program.log().toFile()));
            builder.environment().putAll(program.environment());
            Process process = builder.start();
            Keeper.ofThisJvm().watch(process.pid(), program.stopSignal());
            return new Child(process, program);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void turnOver(Path log) throws IOException {
        if (Files.exists(log) && Files.size(log) > LARGEST_LOG) {
            Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    long pid() {
        return process.pid();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Whether the process has ended by itself and says that all went well. */
    boolean endedWell() {
        return !process.isAlive() && process.exitValue() == 0;
    }

    /** Completes when the process has ended. */
    CompletableFuture<Void> onExit() {
        return forgotten;
    }

    Path log() {
        return program.log();
    }

    /** Asks the program to end and waits; what has not ended after {@code patience} is killed. */
    void stop(Duration patience) {
        Programs.run(List.of("kill", "-" + program.stopSignal(), Long.toString(pid())));
        if (!endsWithin(patience)) {
            kill();
        }
    }

    /** As {@code kill -9} does; returns when the process and what it had started are gone. */
    void kill() {
        List<ProcessHandle> descendants = process.descendants().toList();
        process.destroyForcibly();
        endsWithin(Duration.ofSeconds(10));
        descendants.stream().filter(ProcessHandle::isAlive).forEach(Child::seeOff);
    }

    private static void seeOff(ProcessHandle descendant) {
        // Most notice by themselves that their parent is gone; the wait lets them.
        descendant.onExit().completeOnTimeout(descendant, 2, TimeUnit.SECONDS).join();
        descendant.destroyForcibly();
    }

    private boolean endsWithin(Duration patience) {
        try {
            return process.waitFor(patience);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
            return true;
        }
    }
}
