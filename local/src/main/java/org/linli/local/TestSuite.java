package org.linli.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.linli.local.demo.DemoCity;

/**
 * The whole suite for journeys through it: every service from the archive that the build left in its module, told of one
 * another as in a local run, on free ports and on the servers of {@link TestServers}. It starts at its first use, once in
 * a JVM, loads the demo city, and ends with the JVM, also when that is killed. Logs and unpacked archives stay in
 * {@code target/suite} of the module whose tests run.
 *
 * <p>A service that is taken away stays away until {@link #start}: whoever takes one away brings it back.
 */
public final class TestSuite {

    private TestSuite() {}

    /** The one address of the suite. */
    public static URI address() {
        return Holder.SUITE.address;
    }

    /**
     * Takes a service away, as {@code kill -9} does.
     *
     * @param name the module's, such as {@code search-service}
     */
    public static void kill(String name) {
        service(name).kill();
    }

    /** Brings it back on its port, and returns when it answers. */
    public static void start(String name) {
        service(name).start();
    }

    private static Server service(String name) {
        return Holder.SUITE.services.stream()
                .filter(service -> service.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no service " + name));
    }

    private static final class Holder {
        static final Running SUITE = Running.begin();
    }

    private record Running(URI address, List<JavaService> services) {

        static Running begin() {
            // Tests run in the folder of their module.
            Path checkout = Path.of("..").toAbsolutePath().normalize();
            LocalFolder folder =
                    new LocalFolder(checkout, Path.of("target", "suite").toAbsolutePath());
            forgetLogs(folder);
            LocalSettings settings = settings();
            Suite suite = new Suite(folder, settings);
            suite.prepareDatabases();
            List<JavaService> services = suite.services();
            services.parallelStream().forEach(Server::start);
            DemoCity.load(settings.address(), DemoStep.LOADER, DemoCity.parts(Set.of()), (_, _, _) -> {});
            return new Running(settings.address(), services);
        }

        private static void forgetLogs(LocalFolder folder) {
            try {
                Cache.delete(folder.logs());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static LocalSettings settings() {
            Postgres postgres = TestServers.postgres();
            return LocalSettings.from(Map.of(
                    "LINLI_PORT", Integer.toString(firstOfFreePorts()),
                    "LINLI_POSTGRES_URL", "postgresql://127.0.0.1:" + postgres.port(),
                    "LINLI_POSTGRES_USERNAME", postgres.superuser().username(),
                    "LINLI_POSTGRES_PASSWORD", postgres.superuser().password(),
                    "LINLI_RABBITMQ_URL", TestServers.rabbit().uri().toString(),
                    "LINLI_ELASTICSEARCH_URL", TestServers.elasticsearch().url()));
        }

        /** The services take the ports above the one address. */
        private static int firstOfFreePorts() {
            while (true) {
                int first = Ports.free();
                if (OwnService.ALL.stream().allMatch(service -> Ports.isFree(first + service.offset()))) {
                    return first;
                }
            }
        }
    }
}
