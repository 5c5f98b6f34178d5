package org.linli.local;

import java.io.IOException;
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

/** A stock Elasticsearch as one child JVM, one node, loopback only. */
public final class Elasticsearch extends Server {

    private static final Duration START_PATIENCE = Duration.ofMinutes(2);
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    private final Path folder;
    private final Path log;
    private final int heapMegabytes;

    Elasticsearch(Path folder, Path log, int port, int heapMegabytes) {
        super("elasticsearch", port, START_PATIENCE);
        this.folder = folder;
        this.log = log;
        this.heapMegabytes = heapMegabytes;
    }

    /** Where it answers, without a slash at the end. */
    public String url() {
        return "http://127.0.0.1:" + port();
    }

    @Override
    Child.Program program() {
        Path server = distribution();
        Path libraries = server.resolve("lib");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xms128m", "-Xmx" + heapMegabytes + "m", "-XX:+ExitOnOutOfMemoryError"));
        command.addAll(List.of("--module-path", libraries.toString()));
        command.addAll(List.of("--add-modules", "org.elasticsearch.server,jdk.net,jdk.management.agent"));
        command.add("--add-opens=org.apache.lucene.core/org.apache.lucene.store=org.elasticsearch.server");
        command.add("--add-opens=java.base/java.io=org.elasticsearch.preallocate");
        command.add("--enable-native-access=org.elasticsearch.nativeaccess,org.apache.lucene.core,ALL-UNNAMED");
        command.add("-Des.nativelibs.path=" + libraries.resolve("platform"));
        command.add("-Dorg.apache.lucene.store.MMapDirectory.sharedArenaMaxPermits=1");
        command.add("-Dio.netty.noUnsafe=true");
        command.add("-Dio.netty.noKeySetOptimization=true");
        command.add("-Dio.netty.recycler.maxCapacityPerThread=0");
        command.add("-Dlog4j2.disable.jmx=true");
        command.addAll(List.of("-cp", ownClasses().toString(), ElasticsearchNode.class.getName()));
        command.addAll(List.of(folder.toString(), server.resolve("modules").toString(), Integer.toString(port())));
        return new Child.Program(command, Map.of("LC_ALL", "C.UTF-8"), folder, log, "TERM");
    }

    private static Path distribution() {
        Path server = Cache.folder("elasticsearch-" + ElasticsearchNode.VERSION);
        if (!Files.isDirectory(server)) {
            throw new Refusal("Elasticsearch is not unpacked in %s: run ./mvnw -pl local generate-resources, or set"
                            .formatted(server)
                    + " LINLI_ELASTICSEARCH_URL to one of your own.");
        }
        return server;
    }

    private static Path ownClasses() {
        return Path.of(URI.create(ElasticsearchNode.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toString()));
    }

    @Override
    boolean answers() {
        // Yellow: every index can be searched. After a restart that takes a moment longer than the first answer.
        URI health = URI.create(url() + "/_cluster/health?wait_for_status=yellow&timeout=1s");
        try {
            return HTTP.send(
                                    HttpRequest.newBuilder(health)
                                            .timeout(Duration.ofSeconds(5))
                                            .build(),
                                    BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
