package org.linli.local;

import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;

/**
 * The child JVM's main class: one Elasticsearch node without the command line's checks for root, agents and x-pack.
 *
 * <p>The server is not on Maven Central, so nothing here can be compiled against it; its classes are called by name. They
 * are internals of {@value #VERSION}, which is why the version is pinned.
 */
final class ElasticsearchNode {

    static final String VERSION = "9.4.3";

    private static final String PACKAGE = "org.elasticsearch.";

    private ElasticsearchNode() {}

    /** @param arguments the node's folder, the server's modules, the HTTP port */
    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        Path modules = Path.of(arguments[1]);
        Path configuration = Files.createDirectories(folder.resolve("config"));
        Class<?> logging = named("common.logging.LogConfigurator");
        logging.getMethod("setNodeName", String.class).invoke(null, "linli");
        logging.getMethod("configureESLogging").invoke(null);

        Class<?> environmentType = named("env.Environment");
        Object environment = environmentType
                .getConstructor(named("common.settings.Settings"), Path.class)
                .newInstance(settings(folder, arguments[2]), configuration);
        Class<?> nodeType = named("node.Node");
        AutoCloseable node = (AutoCloseable) nodeType.getConstructor(environmentType, named("plugins.PluginsLoader"))
                .newInstance(environment, plugins(modules));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> close(node)));
        nodeType.getMethod("start").invoke(node);
        new CountDownLatch(1).await();
    }

    private static Object settings(Path folder, String port) throws ReflectiveOperationException {
        Map<String, String> values = Map.of(
                "cluster.name", "linli",
                "node.name", "linli",
                "path.home", folder.toString(),
                "path.data", folder.resolve("data").toString(),
                "discovery.type", "single-node",
                "http.host", "127.0.0.1",
                "http.port", port,
                "transport.host", "127.0.0.1",
                "transport.port", "0",
                // A nearly full developer's disk is no reason to lock every index.
                "cluster.routing.allocation.disk.threshold_enabled", "false");
        Object builder = named("common.settings.Settings").getMethod("builder").invoke(null);
        Method put = builder.getClass().getMethod("put", String.class, String.class);
        for (Map.Entry<String, String> value : values.entrySet()) {
            put.invoke(builder, value.getKey(), value.getValue());
        }
        return builder.getClass().getMethod("build").invoke(builder);
    }

    private static Object plugins(Path modules) throws ReflectiveOperationException {
        Class<?> loader = named("plugins.PluginsLoader");
        Object bundles = loader.getMethod("loadModulesBundles", Path.class, boolean.class)
                .invoke(null, modules, false);
        return loader.getMethod("createPluginsLoader", Set.class, Set.class, Map.class)
                .invoke(null, bundles, Set.of(), Map.of());
    }

    private static Class<?> named(String name) throws ClassNotFoundException {
        return Class.forName(PACKAGE + name);
    }

    private static void close(AutoCloseable node) {
        try {
            node.close();
        } catch (Exception e) {
            throw new IllegalStateException("Elasticsearch did not close", e);
        }
    }
}
