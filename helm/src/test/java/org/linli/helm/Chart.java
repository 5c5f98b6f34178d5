package org.linli.helm;

import com.marcnuri.helm.Helm;
import com.marcnuri.helm.LintResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The chart {@code helm/linli}, rendered by Helm itself. */
final class Chart {

    static final Path HOUSE = Path.of("..").toAbsolutePath().normalize();
    static final Path FOLDER = HOUSE.resolve("helm/linli");

    private static final String OLDEST_KUBERNETES = "1.30.0";

    private Chart() {}

    /** All whole examples. */
    static List<Path> presets() {
        try (Stream<Path> files = Files.list(FOLDER.resolve("ci"))) {
            return files.sorted(Comparator.naturalOrder()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path preset(String name) {
        return FOLDER.resolve("ci").resolve(name + "-values.yaml");
    }

    static List<Manifest> render(Path values) {
        return render(values, Map.of());
    }

    /** @param more values over those of the file, as {@code --set} takes them */
    static List<Manifest> render(Path values, Map<String, ?> more) {
        var template = new Helm(FOLDER)
                .template()
                .withName("linli")
                .withNamespace("city")
                .withKubeVersion(OLDEST_KUBERNETES)
                .withValuesFile(values);
        more.forEach(template::set);
        return Manifest.read(template.call());
    }

    /** Why Helm refuses. */
    static String refusal(Path values, Map<String, ?> more) {
        try {
            render(values, more);
            return "";
        } catch (IllegalStateException refused) {
            return String.valueOf(refused.getMessage());
        }
    }

    /** What Helm tells whoever has installed. */
    static String notes(Path values) {
        return new Helm(FOLDER)
                .install()
                .withName("linli")
                .withNamespace("city")
                .withKubeVersion(OLDEST_KUBERNETES)
                .clientOnly()
                .dryRun()
                .withValuesFile(values)
                .call()
                .getOutput();
    }

    static LintResult lint() {
        return new Helm(FOLDER).lint().strict().call();
    }

    static String text(String file) {
        try {
            return Files.readString(FOLDER.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Node values() {
        return new Node("values", yaml().load(text("values.yaml")));
    }

    static Yaml yaml() {
        return new Yaml(new SafeConstructor(new LoaderOptions()));
    }
}
