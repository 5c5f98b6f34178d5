package org.linli.helm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Who reaches whom: what is needed, and nothing else. */
class NetworkTest {

    private static final List<Manifest> BIG_CITY = Chart.render(Chart.preset("big-city"));
    private static final List<String> SERVICES = Chart.values().at("services").keys();

    /** Ports that a service may call, by where they are. */
    private static Map<String, List<String>> letOut(String component) {
        Map<String, List<String>> ports = new TreeMap<>();
        Manifest.one("NetworkPolicy", component, BIG_CITY)
                .spec()
                .at("egress")
                .children()
                .forEach(rule -> ports.put(
                        peer(rule.at("to").children().getFirst()),
                        rule.at("ports").children().stream()
                                .map(port -> port.at("port").text())
                                .distinct()
                                .toList()));
        return ports;
    }

    private static String peer(Node peer) {
        Node namespace = peer.at("namespaceSelector", "matchLabels", "kubernetes.io/metadata.name");
        return namespace.exists()
                ? namespace.text()
                : peer.at("podSelector", "matchLabels", "app.kubernetes.io/component")
                        .text();
    }

    private static List<String> letIn(String component, String port) {
        return Manifest.one("NetworkPolicy", component, BIG_CITY).spec().at("ingress").children().stream()
                .filter(rule ->
                        rule.at("ports").children().getFirst().at("port").text().equals(port))
                .flatMap(rule -> rule.at("from").children().stream())
                .map(NetworkTest::peer)
                .toList();
    }

    @Test
    void theGatewayReachesTheServicesAndNoServer() {
        Set<String> reached = new TreeSet<>(SERVICES);
        reached.remove("gateway");
        reached.addAll(Set.of("kube-system", "observability"));

        assertThat(letOut("gateway").keySet()).isEqualTo(reached);
    }

    @Test
    void aServiceReachesItsServersOnTheirPorts() {
        assertThat(letOut("search-service"))
                .containsEntry("databases", List.of("5432"))
                .containsEntry("brokers", List.of("5671"))
                .containsEntry("search", List.of("9200"))
                .containsEntry("storage", List.of("443"))
                .containsEntry("observability", List.of("4318"))
                .containsEntry("gateway", List.of("http"))
                .containsEntry("org-service", List.of("http"))
                .containsEntry("property-service", List.of("http"))
                .containsEntry("kube-system", List.of("53"))
                .hasSize(9);
        assertThat(letOut("org-service")).doesNotContainKeys("search", "search-service", "gateway");
    }

    @Test
    void whoeverIsLetOutToAServiceIsLetInThere() {
        for (String caller : SERVICES) {
            letOut(caller).forEach((called, ports) -> {
                if (ports.equals(List.of("http"))) {
                    assertThat(letIn(called, "http")).as(called).contains(caller);
                }
            });
        }
    }

    @Test
    void thePublicReachesTheDoorAloneAndPrometheusTheMetricsAlone() {
        assertThat(letIn("gateway", "http")).contains("gateways");
        assertThat(letIn("org-service", "http")).doesNotContain("gateways", "monitoring");
        assertThat(letIn("org-service", "management")).containsExactly("monitoring");
    }

    @Test
    void theDoorIsOpenToEverybodyWhereNobodyIsNamed() {
        Node first = Manifest.one("NetworkPolicy", "gateway", Chart.render(Chart.preset("small-city")))
                .spec()
                .at("ingress")
                .children()
                .getFirst();

        assertThat(first.at("from").exists()).isFalse();
        assertThat(first.at("ports").children().getFirst().at("port").text()).isEqualTo("http");
    }

    @Test
    void theDoorLeadsToTheGatewayByTheNameInThePublicUrl() {
        Manifest ingress = Manifest.ofKind("Ingress", Chart.render(Chart.preset("small-city")))
                .getFirst();
        Manifest route = Manifest.ofKind("HTTPRoute", BIG_CITY).getFirst();

        assertThat(ingress.spec().at("rules").children().getFirst().at("host").text())
                .isEqualTo("linli.example.cn");
        assertThat(ingress.spec().texts()).contains("linli-gateway", "linli-tls");
        assertThat(route.spec().at("hostnames").texts()).containsExactly("linli.city.example.cn");
        assertThat(route.spec().texts()).contains("linli-gateway");
    }
}
