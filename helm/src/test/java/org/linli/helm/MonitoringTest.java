package org.linli.helm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Alerts and dashboard ask only for metrics that there are. */
class MonitoringTest {

    private static final Pattern OWN = Pattern.compile(
            "(?:Gauge\\.builder|Counter\\.builder|metrics\\.counter)\\(\\s*\"(linli[a-z.]+)\"(?:(?!register).)*?"
                    + "(?:\\.baseUnit\\(\"([a-z]+)\"\\)|register|increment)",
            Pattern.DOTALL);
    private static final Pattern ASKED = Pattern.compile("\\b([a-z][a-z0-9]*(?:_[a-z0-9]+)+)(?=\\{|\\[)|\\bup(?=\\{)");
    /** Of Spring Boot, HikariCP, Resilience4j and the JVM, seen at {@code /actuator/prometheus}. */
    private static final Set<String> OF_LIBRARIES = Set.of(
            "http_server_requests_seconds_count",
            "http_server_requests_seconds_bucket",
            "spring_cloud_gateway_requests_seconds_bucket",
            "resilience4j_circuitbreaker_state",
            "hikaricp_connections_active",
            "hikaricp_connections_pending",
            "jvm_memory_used_bytes",
            "process_cpu_usage",
            "system_cpu_count");

    private static final Set<String> OF_KUBE_STATE_METRICS = Set.of(
            "kube_deployment_status_replicas_available",
            "kube_deployment_spec_replicas",
            "kube_pod_container_status_restarts_total");

    private static List<Manifest> all() {
        return Chart.render(Chart.preset("big-city"));
    }

    private static List<Node> alerts() {
        return Manifest.one("PrometheusRule", "monitoring", all()).spec().at("groups").children().stream()
                .flatMap(group -> group.at("rules").children().stream())
                .toList();
    }

    @Test
    void alertsAndDashboardAskForMetricsThatExist() {
        Set<String> known = new TreeSet<>(ownMetrics());
        assertThat(known).contains("linli_outbox_age_seconds", "linli_places_repaired_total", "linli_queue_depth");
        known.addAll(OF_LIBRARIES);
        known.addAll(OF_KUBE_STATE_METRICS);
        known.add("up");

        Stream<String> questions =
                Stream.concat(alerts().stream().map(alert -> alert.at("expr").text()), dashboardQuestions());
        assertThat(questions.flatMap(MonitoringTest::asked))
                .hasSizeGreaterThan(30)
                .isSubsetOf(known);
    }

    private static Stream<String> dashboardQuestions() {
        Node dashboard = new Node(
                "",
                Chart.yaml()
                        .load(Manifest.ofKind("ConfigMap", all()).stream()
                                .filter(map -> map.name().equals("linli-dashboard"))
                                .findFirst()
                                .orElseThrow()
                                .root()
                                .at("data", "linli.json")
                                .text()));
        return dashboard.at("panels").children().stream()
                .flatMap(panel -> panel.at("targets").children().stream())
                .map(target -> target.at("expr").text());
    }

    private static Stream<String> asked(String question) {
        return ASKED.matcher(question).results().map(match -> match.group());
    }

    /** As Prometheus gets to see them: dots are underscores, the unit and a counter's total come last. */
    private static Set<String> ownMetrics() {
        Set<String> names = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Chart.HOUSE)) {
            files.filter(file -> file.toString().contains("/src/main/java/")
                            && file.toString().endsWith(".java"))
                    .map(MonitoringTest::text)
                    .flatMap(source -> OWN.matcher(source).results())
                    .forEach(match -> names.add(match.group(1).replace('.', '_')
                            + (match.group(2) == null ? "" : "_" + match.group(2))
                            + (match.group().contains("ounter") ? "_total" : "")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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

    @Test
    void everyAlertSaysHowBadItIsAndWhatToDo() {
        assertThat(alerts()).hasSizeGreaterThan(10).allSatisfy(alert -> {
            assertThat(alert.at("labels", "severity").text()).isIn("warning", "critical");
            assertThat(alert.at("labels", "team").text()).isEqualTo("linli");
            assertThat(alert.at("annotations", "summary").text()).isNotBlank();
            assertThat(alert.at("annotations", "description").text()).isNotBlank();
            assertThat(alert.at("expr").text()).contains("namespace=\"city\"");
        });
    }

    @Test
    void prometheusFindsThePortWithTheMetrics() {
        List<Manifest> all = all();
        Node endpoint = Manifest.one("PodMonitor", "monitoring", all)
                .spec()
                .at("podMetricsEndpoints")
                .children()
                .getFirst();

        assertThat(Manifest.ofKind("Deployment", all))
                .allMatch(deployment -> deployment
                        .container()
                        .at("ports")
                        .named(endpoint.at("port").text())
                        .exists());
    }
}
