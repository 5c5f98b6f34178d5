package org.linli.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.ThreadLocalRandom;

/** Loopback ports. */
final class Ports {

    // Below the range from which Linux takes the near ends of outgoing connections, so that a server that is
    // taken away for a while finds its port free when it comes back.
    private static final int LOWEST = 15_000;
    private static final int HIGHEST = 31_999;

    private Ports() {}

    /** A port nobody listens on at this moment. */
    static int free() {
        for (int attempt = 0; attempt < 1_000; attempt++) {
            int port = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST + 1);
            if (isFree(port)) {
                return port;
            }
        }
        throw new Refusal("No free port between %d and %d was found on 127.0.0.1.".formatted(LOWEST, HIGHEST));
    }

    static boolean isFree(int port) {
        // Without SO_REUSEADDR connections in TIME_WAIT would count as taken; the servers themselves set it.
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1);
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    static boolean answers(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 500);
            return true;
        } catch (IOException nobody) {
            return false;
        }
    }
}
