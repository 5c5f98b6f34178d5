package org.linli.helm;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every environment variable that the chart sets is one that the program reads: a setting in its files, a property of its
 * configuration classes, or one of Spring Boot's.
 */
class EnvironmentTest {

    private static final String DEFAULTS = "platform/src/main/resources/linli-defaults.yaml";
    private static final String METADATA = "META-INF/spring-configuration-metadata.json";
    /** Read by the JVM and by the OpenTelemetry exporter. */
    private static final Set<String> NOT_SPRING = Set.of("JAVA_TOOL_OPTIONS", "OTEL_EXPORTER_OTLP_ENDPOINT");

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([A-Za-z][\\w.-]*)");

    @Test
    void everyVariableIsReadByTheProgramThatGetsIt() {
        Set<String> ofSpringBoot = ofTheClassPath();
        for (Path preset : Chart.presets()) {
            for (Manifest deployment : Manifest.ofKind("Deployment", Chart.render(preset))) {
                Set<String> read = new HashSet<>(ofSpringBoot);
                read.addAll(ofModule(deployment.component()));
                assertThat(variables(deployment))
                        .as(deployment.component() + " of " + preset.getFileName())
                        .allMatch(variable -> NOT_SPRING.contains(variable) || isRead(variable, read));
            }
        }
    }

    @Test
    void aVariableThatNobodyReadsWouldBeSeen() {
        Set<String> read = new HashSet<>(ofTheClassPath());
        read.addAll(ofModule("search-service"));

        assertThat(isRead("LINLI_ELASTICSEARCH_URL", read)).isTrue();
        assertThat(isRead("LINLI_ELASTICSEARCH_URI", read)).isFalse();
        assertThat(isRead("SPRING_RABBITMQ_ADRESSES", read)).isFalse();
    }

    @Test
    void noSecretOfOurSourcesIsLeftAsItIs() {
        int secrets = 0;
        for (Manifest deployment : Manifest.ofKind("Deployment", Chart.render(Chart.preset("small-city")))) {
            for (Node secret : secretsOfOurSources(deployment.component())) {
                assertThat(spellings(secret.path().substring(1)))
                        .as(secret.path() + " of " + deployment.component())
                        .anyMatch(variables(deployment)::contains);
                secrets++;
            }
        }
        assertThat(secrets).isGreaterThan(10);
    }

    /** The settings whose default everybody can read. */
    private static List<Node> secretsOfOurSources(String module) {
        return settingsOf(module).stream()
                .flatMap(EnvironmentTest::documents)
                .flatMap(EnvironmentTest::leaves)
                .filter(leaf -> String.valueOf(leaf.value()).contains("local-only"))
                .toList();
    }

    /** The program's settings; of those that stand on the platform its defaults too. */
    private static List<String> settingsOf(String module) {
        String own = text(Chart.HOUSE.resolve(module).resolve("src/main/resources/application.yaml"));
        boolean onThePlatform = documents(own)
                .anyMatch(document -> document.at("linli", "service").exists());
        return onThePlatform ? List.of(own, text(Chart.HOUSE.resolve(DEFAULTS))) : List.of(own);
    }

    @Test
    void theOpenTelemetryVariableIsTheDocumentedOne() throws IOException {
        assertThat(Files.readString(Chart.HOUSE.resolve("docs/operations/gateway.md")))
                .contains("OTEL_EXPORTER_OTLP_ENDPOINT");
    }

    private static List<String> variables(Manifest deployment) {
        return deployment.container().at("env").children().stream()
                .map(variable -> variable.at("name").text())
                .toList();
    }

    private static boolean isRead(String variable, Set<String> read) {
        return read.contains(variable)
                || read.stream()
                        .anyMatch(name ->
                                name.endsWith("_*") && variable.startsWith(name.substring(0, name.length() - 1)));
    }

    /** Spring Boot's own properties and the platform's. */
    private static Set<String> ofTheClassPath() {
        Set<String> names = new HashSet<>();
        try {
            for (var file :
                    Collections.list(EnvironmentTest.class.getClassLoader().getResources(METADATA))) {
                try (InputStream in = file.openStream()) {
                    names.addAll(ofMetadata(new String(in.readAllBytes(), UTF_8)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        // Read by the loading of configuration itself, before there is metadata for it.
        spellings("spring.config.additional-location").forEach(names::add);
        return names;
    }

    private static Set<String> ofModule(String module) {
        Path classes = Chart.HOUSE.resolve(module).resolve("target/classes");
        assertThat(classes.resolve("application.yaml"))
                .as("%s is to be built before the chart is tested", module)
                .exists();
        Set<String> names = new HashSet<>();
        settingsOf(module).forEach(file -> names.addAll(ofSettings(file)));
        // There is none where a program has no settings classes of its own.
        if (Files.exists(classes.resolve(METADATA))) {
            names.addAll(ofMetadata(text(classes.resolve(METADATA))));
        }
        return names;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> ofMetadata(String json) {
        Set<String> names = new TreeSet<>();
        Node root = new Node("", JsonMapper.shared().readValue(json, Map.class));
        for (Node property : root.at("properties").children()) {
            String type = property.at("type").exists() ? property.at("type").text() : "";
            spellings(property.at("name").text())
                    .forEach(name -> names.add(type.startsWith("java.util.Map") ? name + "_*" : name));
        }
        return names;
    }

    /** The settings of a file by their names, and the placeholders in it. */
    private static Set<String> ofSettings(String yaml) {
        Stream<String> settings = documents(yaml)
                .flatMap(EnvironmentTest::leaves)
                .map(leaf -> leaf.path().substring(1));
        Stream<String> placeholders = PLACEHOLDER.matcher(yaml).results().map(match -> match.group(1));
        return Stream.concat(settings, placeholders)
                .flatMap(EnvironmentTest::spellings)
                .collect(toSet());
    }

    private static Stream<Node> documents(String yaml) {
        return StreamSupport.stream(Chart.yaml().loadAll(yaml).spliterator(), false)
                .map(document -> new Node("", document));
    }

    private static Stream<Node> leaves(Node node) {
        return node.keys().isEmpty()
                ? Stream.of(node)
                : node.keys().stream().map(node::at).flatMap(EnvironmentTest::leaves);
    }

    /** How Spring spells a property in the environment: dashes left out, or as underscores. */
    private static Stream<String> spellings(String property) {
        String upper = property.toUpperCase(Locale.ROOT).replace('.', '_');
        return Stream.of(upper.replace("-", ""), upper.replace('-', '_'));
    }
}
