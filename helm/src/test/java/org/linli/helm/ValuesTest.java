package org.linli.helm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** values.yaml explains each of its values, and the schema knows these and no others. */
class ValuesTest {

    /** What is below these is Kubernetes' own or another product's, and explained there. */
    private static final Set<String> OTHERS = Set.of(
            "values.ingress.annotations",
            "values.monitoring.dashboard.labels",
            "values.defaults.resources",
            "values.defaults.podSecurityContext",
            "values.defaults.securityContext",
            "values.services");

    @Test
    void everyValueIsExplainedByName() {
        List<String> lines = Chart.text("values.yaml").lines().toList();

        assertThat(paths(Chart.values()))
                .hasSizeGreaterThan(100)
                .allSatisfy(value ->
                        assertThat(commentAbove(value, lines)).as(value.path()).isTrue());
    }

    private static Stream<Node> paths(Node node) {
        if (OTHERS.contains(node.path())) {
            return Stream.of(node);
        }
        Stream<Node> below = node.keys().stream().map(node::at).flatMap(ValuesTest::paths);
        return node.path().equals("values") ? below : Stream.concat(Stream.of(node), below);
    }

    /** Whether the value's line follows a comment that begins with its name, at the same indent. */
    private static boolean commentAbove(Node value, List<String> lines) {
        int depth = (int) value.path().chars().filter(letter -> letter == '.').count() - 1;
        String indent = "  ".repeat(depth);
        Pattern line = Pattern.compile(indent + Pattern.quote(value.name()) + ":.*");
        for (int at = 0; at < lines.size(); at++) {
            if (line.matcher(lines.get(at)).matches() && beginsWithName(value.name(), indent, lines, at)) {
                return true;
            }
        }
        return false;
    }

    private static boolean beginsWithName(String name, String indent, List<String> lines, int at) {
        int first = at;
        while (first > 0 && lines.get(first - 1).startsWith(indent + "# ")) {
            first--;
        }
        return first < at && lines.get(first).matches(Pattern.quote(indent + "# " + name) + "\\b.*");
    }

    @Test
    void everyValueIsKnownToTheSchemaAndNothingElseIs() {
        Node schema = schema();

        assertThat(known(Chart.values().at("defaults"), schema.at("$defs", "service")))
                .isEmpty();
        for (Node value : Chart.values().children()) {
            if (!Set.of("services", "defaults").contains(value.name())) {
                assertThat(known(value, schema.at("properties", value.name()))).isEmpty();
            }
        }
        assertThat(without(schema.at("properties").keys(), "global"))
                .containsExactlyInAnyOrderElementsOf(Chart.values().keys());
        assertThat(schema.at("$defs", "service", "properties").keys())
                .containsExactlyInAnyOrderElementsOf(
                        Chart.values().at("defaults").keys());
    }

    private static List<String> without(List<String> all, String one) {
        return all.stream().filter(each -> !each.equals(one)).toList();
    }

    /** Values that the schema does not list, and objects that it leaves open without need. */
    private static Set<String> known(Node value, Node schema) {
        Set<String> unknown = new HashSet<>();
        Node properties = schema.at("properties");
        if (!properties.exists()) {
            if (!schema.exists()) {
                unknown.add(value.path());
            }
            return unknown;
        }
        if (!Boolean.FALSE.equals(schema.at("additionalProperties").value())) {
            unknown.add(value.path() + " takes anything");
        }
        for (String key : value.keys()) {
            unknown.addAll(known(value.at(key), properties.at(key)));
        }
        return unknown;
    }

    private static Node schema() {
        return new Node("schema", Chart.yaml().load(Chart.text("values.schema.json")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "replicas=3",
                "postgresql.hots=x",
                "defaults.replica=2",
                "services.gateway.autoscaling.max=2",
                "services.gateway.program.prot=1",
                "monitoring.rules.outboxMinutes=5",
            })
    void anUnknownValueIsRefused(String setting) {
        assertThat(refusal(setting)).contains("additional properties").contains("not allowed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "publicUrl=linli.example.cn",
                "publicUrl=https://linli.example.cn/",
                "defaults.replicas=-1",
                "elasticsearch.shards=0",
                "elasticsearch.yearsPerIndex=51",
                "elasticsearch.closedReplicas=11",
                "elasticsearch.closedTiers[0]=data_frozen",
                "postgresql.sslMode=prefer",
                "services.gateway.image.digest=sha256:12",
                "services.gateway.env.lower=1",
                "rabbitmq.addresses[0]=rabbit",
                "trustedProxies[0]=ingress.example.cn",
            })
    void aValueOfAWrongShapeIsRefused(String setting) {
        assertThat(refusal(setting)).contains("values don't meet the specifications of the schema");
    }

    private static String refusal(String setting) {
        String[] sides = setting.split("=", 2);
        return Chart.refusal(Chart.preset("small-city"), Map.of(sides[0], sides[1]));
    }
}
