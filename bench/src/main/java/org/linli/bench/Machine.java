package org.linli.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** What a measurement ran on. Absolute figures mean little without it, and not much with it. */
final class Machine {

    private Machine() {}

    static Map<String, Object> here(Path checkout) {
        Map<String, Object> machine = new LinkedHashMap<>();
        machine.put("at", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
        machine.put("revision", revision(checkout));
        machine.put("cores", Runtime.getRuntime().availableProcessors());
        machine.put("processor", value("/proc/cpuinfo", "model name"));
        machine.put("memory", value("/proc/meminfo", "MemTotal"));
        machine.put(
                "load",
                "%.1f".formatted(ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage()));
        machine.put("java", Objects.requireNonNullElse(System.getProperty("java.vm.version"), "?"));
        return machine;
    }

    private static String revision(Path checkout) {
        try {
            Process git =
                    new ProcessBuilder("git", "-C", checkout.toString(), "describe", "--always", "--dirty").start();
            String said = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return said.isEmpty() ? "unknown" : said;
        } catch (IOException noGit) {
            return "unknown";
        }
    }

    private static String value(String file, String name) {
        try {
            return Files.readAllLines(Path.of(file)).stream()
                    .filter(line -> line.startsWith(name))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("unknown");
        } catch (IOException notLinux) {
            return "unknown";
        }
    }
}
