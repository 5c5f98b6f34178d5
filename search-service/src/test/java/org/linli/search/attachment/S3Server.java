package org.linli.search.attachment;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * S3Proxy over a folder: it speaks S3 and checks the signature of each request (version 4). Its parts lie in
 * {@code target/s3proxy} and are loaded from there, because on the class path they would change what Spring answers.
 */
final class S3Server implements AutoCloseable {

    private static final Path PARTS = Path.of("target", "s3proxy");

    private final URLClassLoader loader;
    private final Object server;

    /** @param folder whose own folders are the buckets */
    S3Server(Path folder, String accessKey, String secretKey) throws ReflectiveOperationException, IOException {
        this(folder, accessKey, secretKey, false);
    }

    /** @param sessions whether keys may come with the token of a session, a header that it does not know and passes over */
    S3Server(Path folder, String accessKey, String secretKey, boolean sessions)
            throws ReflectiveOperationException, IOException {
        loader = new URLClassLoader(parts(), S3Server.class.getClassLoader());
        var settings = new Properties();
        settings.setProperty("s3proxy.endpoint", "http://127.0.0.1:0");
        settings.setProperty("s3proxy.authorization", "aws-v4");
        settings.setProperty("s3proxy.identity", accessKey);
        settings.setProperty("s3proxy.credential", secretKey);
        settings.setProperty("s3proxy.ignore-unknown-headers", String.valueOf(sessions));
        settings.setProperty("jclouds.filesystem.basedir", folder.toString());
        Object blobs = loader.loadClass("org.gaul.s3proxy.BlobStores")
                .getMethod("create", String.class, Properties.class)
                .invoke(null, "filesystem-nio2", settings);
        Class<?> builders = loader.loadClass("org.gaul.s3proxy.S3Proxy$Builder");
        Object builder = builders.getMethod("fromProperties", Properties.class).invoke(null, settings);
        builders.getMethod("blobStore", loader.loadClass("org.gaul.s3proxy.blobstore.BlobStore"))
                .invoke(builder, blobs);
        server = builders.getMethod("build").invoke(builder);
        server.getClass().getMethod("start").invoke(server);
    }

    private static URL[] parts() throws IOException {
        try (Stream<Path> parts = Files.list(PARTS)) {
            return parts.map(S3Server::url).toArray(URL[]::new);
        }
    }

    private static URL url(Path part) {
        try {
            return part.toUri().toURL();
        } catch (MalformedURLException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    URI address() throws ReflectiveOperationException {
        return URI.create(
                "http://127.0.0.1:" + server.getClass().getMethod("getPort").invoke(server));
    }

    @Override
    public void close() throws ReflectiveOperationException, IOException {
        server.getClass().getMethod("stop").invoke(server);
        loader.close();
    }
}
