package org.linli.bench.door;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.linli.bench.BenchFailure;
import org.linli.bench.Programs;
import org.linli.bench.SuiteApi;

/** An nginx that answers every path with the same JSON, and beside it, in the same process, one that passes on to it. */
final class Backend implements AutoCloseable {

    private final Path folder;
    private final int port;
    private final int proxyPort;
    private final Process process;

    private Backend(Path folder, int port, int proxyPort, Process process) {
        this.folder = folder;
        this.port = port;
        this.proxyPort = proxyPort;
        this.process = process;
    }

    static Backend start() {
        try {
            Path folder = Files.createTempDirectory("linli-bench-");
            int port = freePort();
            int proxyPort = freePort();
            Files.writeString(folder.resolve("answer.json"), "{\"items\":[\"" + "邻".repeat(520) + "\"]}");
            Path configuration = folder.resolve("nginx.conf");
            Files.writeString(configuration, configuration(folder, port, proxyPort));
            // The workers of a root's nginx are nobody, who must be let in.
            Programs.run(List.of("chmod", "755", folder.toString()), Map.of());
            Process process = new ProcessBuilder(Programs.find("nginx"), "-c", configuration.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("out.log").toFile())
                    .start();
            Backend backend = new Backend(folder, port, proxyPort, process);
            await(port, process);
            return backend;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String configuration(Path folder, int port, int proxyPort) {
        return """
            daemon off;
            pid %1$s/nginx.pid;
            error_log %1$s/error.log;
            worker_processes 2;
            events { worker_connections 4096; }
            http {
              access_log off;
              client_body_temp_path %1$s/body;
              proxy_temp_path %1$s/proxy;
              fastcgi_temp_path %1$s/fastcgi;
              uwsgi_temp_path %1$s/uwsgi;
              scgi_temp_path %1$s/scgi;
              keepalive_requests 1000000;
              upstream backend { server 127.0.0.1:%2$d; keepalive 128; keepalive_requests 1000000; }
              server {
                listen 127.0.0.1:%2$d;
                root %1$s;
                location / { default_type application/json; try_files /answer.json =404; }
              }
              server {
                listen 127.0.0.1:%3$d;
                location / { proxy_pass http://backend; proxy_http_version 1.1; proxy_set_header Connection ""; }
              }
            }
            """.formatted(folder, port, proxyPort);
    }

    int port() {
        return port;
    }

    int proxyPort() {
        return proxyPort;
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Until somebody listens on the port. */
    static void await(int port, Process process) {
        for (int attempt = 0; attempt < 600; attempt++) {
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 500);
                return;
            } catch (IOException notYet) {
                if (!process.isAlive()) {
                    throw new BenchFailure("A program ended instead of listening on " + port);
                }
                SuiteApi.pause(Duration.ofMillis(100));
            }
        }
        throw new BenchFailure("Nobody listens on " + port);
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
