package org.linli.local;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A tiny program that only listens on a port, and the server made of it. */
final class SleepyProgram extends Server {

    private final Path folder;

    SleepyProgram(int port, Path folder) {
        super("sleepy", port, Duration.ofSeconds(30));
        this.folder = folder;
    }

    /** @param arguments the port, or {@code die} for a program that ends at once */
    public static void main(String[] arguments) throws Exception {
        if ("die".equals(arguments[0])) {
            System.out.println("a reason to end");
            return;
        }
        try (ServerSocket socket =
                new ServerSocket(Integer.parseInt(arguments[0]), 8, InetAddress.getLoopbackAddress())) {
            while (true) {
                socket.accept().close();
            }
        }
    }

    static Child.Program program(Path folder, String argument) {
        return new Child.Program(
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx16m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SleepyProgram.class.getName(),
                        argument),
                Map.of(),
                folder,
                folder.resolve("sleepy.log"),
                "TERM");
    }

    @Override
    Child.Program program() {
        return program(folder, Integer.toString(port()));
    }

    @Override
    boolean answers() {
        return Ports.answers(port());
    }
}
