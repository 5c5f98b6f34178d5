package org.linli.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** One of our services as a child JVM, out of the archive that the build left in its module. */
final class JavaService extends Server {

    // All services start side by side, on a busy machine of two cores for more than five minutes. One that fails ends,
    // and is noticed at once; this bounds only one that hangs.
    private static final Duration START_PATIENCE = Duration.ofMinutes(15);
    // Small stacks and one collector thread: the whole suite shares a developer's machine. When nothing is said a heap
    // begins at a 64th of the machine's memory, a quarter of which is then filled before anything is collected.
    private static final List<String> OPTIONS =
            List.of("-Xss512k", "-Xms64m", "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError", "-Dfile.encoding=UTF-8");
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    private final LocalFolder folder;
    private final Map<String, String> environment;
    private final int heapMegabytes;

    JavaService(OwnService service, LocalFolder folder, LocalSettings settings, Map<String, String> environment) {
        super(service.name(), service.port(settings), START_PATIENCE);
        this.folder = folder;
        this.heapMegabytes = service.heapMegabytes();
        this.environment = environment;
    }

    /** Unpacks the archive: unpacked classes load faster, and an archive built meanwhile does not pull the rug away. */
    @Override
    void prepare() {
        Path archive = archive();
        Path app = folder.app(name());
        Path mark = mark();
        try {
            String identity =
                    archive.getFileName() + " " + Files.size(archive) + " " + Files.getLastModifiedTime(archive);
            if (Files.exists(mark) && Files.readString(mark).equals(identity)) {
                return;
            }
            Cache.delete(app);
            Files.createDirectories(app.getParent());
            Programs.Outcome outcome = Programs.run(List.of(
                    java(), "-Djarmode=tools", "-jar", archive.toString(), "extract", "--destination", app.toString()));
            if (!outcome.succeeded()) {
                throw new Refusal("%s could not be unpacked:%n%s".formatted(archive, outcome.output()));
            }
            Files.writeString(mark, identity);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    Child.Program program() {
        List<String> cached = isTrained() ? cache().optionsToUse() : List.of();
        return new Child.Program(command(cached), environment, folder.app(name()), folder.log(name()), "TERM");
    }

    private List<String> command(List<String> more) {
        List<String> command = new ArrayList<>();
        command.add(java());
        command.addAll(options());
        command.addAll(more);
        command.add("-jar");
        command.add(folder.app(name()).resolve(archive().getFileName()).toString());
        return command;
    }

    private List<String> options() {
        List<String> options = new ArrayList<>(OPTIONS);
        options.add("-Xmx" + heapMegabytes + "m");
        return options;
    }

    /** Whether a start finds a {@linkplain StartCache cache} that was made for it. */
    boolean isTrained() {
        return cache().fits(identity());
    }

    /** Starts a run that makes the cache and ends by itself; the databases must be there. */
    Child startTraining() {
        List<String> command = new ArrayList<>();
        if (Programs.onPath("nice").isPresent()) {
            command.addAll(List.of("nice", "-n", "19"));
        }
        command.addAll(command(cache().optionsToMake()));
        return Child.start(
                new Child.Program(command, environment, folder.app(name()), folder.log(name() + "-training"), "KILL"));
    }

    /** @return false when the run did not end well or left no cache; the service then starts as before */
    boolean keepTraining(Child training) {
        if (!training.endedWell()) {
            cache().discard();
            return false;
        }
        return cache().keep(identity());
    }

    private StartCache cache() {
        return new StartCache(folder.app(name() + ".aot"));
    }

    private String identity() {
        Path mark = mark();
        try {
            String unpacked = Files.exists(mark) ? Files.readString(mark) : "";
            return String.join(
                    "\n",
                    unpacked,
                    java(),
                    System.getProperty("java.vm.version"),
                    options().toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path mark() {
        return folder.app(name()).resolve("unpacked-from");
    }

    private Path archive() {
        Path target = folder.checkout().resolve(name()).resolve("target");
        if (Files.isDirectory(target)) {
            try (Stream<Path> files = Files.list(target)) {
                List<Path> archives = files.filter(
                                file -> isArchive(file.getFileName().toString()))
                        .toList();
                if (archives.size() == 1) {
                    return archives.getFirst();
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        throw new Refusal("%s is not built: %s holds no single archive of it.".formatted(name(), target));
    }

    private boolean isArchive(String file) {
        return file.startsWith("linli-" + name() + "-") && file.endsWith(".jar") && !file.endsWith("-tests.jar");
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    @Override
    boolean answers() {
        URI readiness = URI.create("http://127.0.0.1:" + port() + "/actuator/health/readiness");
        HttpRequest request =
                HttpRequest.newBuilder(readiness).timeout(Duration.ofSeconds(5)).build();
        try {
            return HTTP.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
