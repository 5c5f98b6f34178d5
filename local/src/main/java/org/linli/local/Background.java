package org.linli.local;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** The background process of this checkout ({@link LocalRun}), seen from the command at the terminal. */
final class Background {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);
    private static final Duration LONGEST_STOP = Duration.ofMinutes(2);

    private final LocalFolder folder;
    private final Path log;

    Background(LocalFolder folder) {
        this.folder = folder;
        this.log = folder.log("linli");
    }

    /** The process while it runs. Its lock decides, not the number in the file, which another process may bear by now. */
    Optional<Long> pid() {
        if (!Files.exists(folder.pid())) {
            return Optional.empty();
        }
        try (FileChannel channel = FileChannel.open(folder.lock(), StandardOpenOption.WRITE);
                FileLock free = channel.tryLock()) {
            return free == null
                    ? Optional.of(Long.valueOf(Files.readString(folder.pid()).strip()))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Starts the process and reads its log aloud until all is ready; then returns, or stays until the process ends.
     *
     * @return the exit code for the terminal
     */
    int start(boolean detach) {
        Process process = launch();
        Thread stopper = new Thread(() -> stop(process.pid()));
        Runtime.getRuntime().addShutdownHook(stopper);
        LogReader reader = new LogReader(log, 0);
        while (process.isAlive() && !isReady()) {
            reader.copyNew(System.out);
            LogReader.pause(BETWEEN_LOOKS);
        }
        reader.copyNew(System.out);
        if (process.isAlive() && detach) {
            Runtime.getRuntime().removeShutdownHook(stopper);
            System.out.println("It goes on in the background: ./linli status, ./linli logs <name>, ./linli down");
            return 0;
        }
        if (process.isAlive()) {
            System.out.println("Ctrl-C stops everything; the data stays.");
        }
        while (process.isAlive()) {
            reader.copyNew(System.out);
            LogReader.pause(BETWEEN_LOOKS);
        }
        reader.copyNew(System.out);
        Runtime.getRuntime().removeShutdownHook(stopper);
        return process.exitValue() == 0 || isReady() ? 0 : 1;
    }

    private boolean isReady() {
        try {
            return Files.exists(log)
                    && Files.readAllLines(log).stream().anyMatch(line -> line.startsWith(LocalRun.READY));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Process launch() {
        List<String> command = new ArrayList<>();
        if (Programs.onPath("setsid").isPresent()) {
            command.add("setsid"); // Ctrl-C and a closed terminal are for us alone to pass on
        }
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx192m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), LocalRun.class.getName()));
        command.add(folder.checkout().toString());
        try {
            Files.createDirectories(folder.logs());
            if (Files.exists(log)) {
                Files.move(log, log.resolveSibling("linli.log.1"), StandardCopyOption.REPLACE_EXISTING);
            }
            return new ProcessBuilder(command)
                    .directory(folder.checkout().toFile())
                    .redirectInput(Redirect.from(new File("/dev/null")))
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Asks the process to end and waits until it has ended everything it started. */
    void stop(long pid) {
        ProcessHandle.of(pid).ifPresent(process -> {
            process.destroy();
            CompletableFuture<ProcessHandle> ended =
                    process.onExit().completeOnTimeout(process, LONGEST_STOP.toSeconds(), TimeUnit.SECONDS);
            ended.join();
            if (process.isAlive()) {
                throw new Refusal("Linli did not stop within two minutes; its log is %s.".formatted(log));
            }
        });
    }
}
