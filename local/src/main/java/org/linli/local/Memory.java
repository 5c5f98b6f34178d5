package org.linli.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Memory of processes as Linux counts it. */
final class Memory {

    private Memory() {}

    /** Bytes held by a process and all it has started, pages shared between them counted once; 0 where Linux is not. */
    static long ofTree(long pid) {
        return ProcessHandle.of(pid)
                .map(root -> Stream.concat(Stream.of(root), root.descendants())
                        .mapToLong(process -> proportional(process.pid()))
                        .sum())
                .orElse(0L);
    }

    /** Bytes held by a process alone. */
    static long of(long pid) {
        return proportional(pid);
    }

    private static long proportional(long pid) {
        try (Stream<String> lines = Files.lines(Path.of("/proc", Long.toString(pid), "smaps_rollup"))) {
            return lines.filter(line -> line.startsWith("Pss:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) << 10)
                    .sum();
        } catch (IOException goneOrNotOurs) {
            return 0;
        }
    }
}
