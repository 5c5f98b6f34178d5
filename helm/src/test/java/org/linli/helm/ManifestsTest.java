package org.linli.helm;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ManifestsTest {

    static List<Path> presets() {
        return Chart.presets();
    }

    @Test
    void helmFindsNothingToSayAboutTheChart() {
        assertThat(Chart.lint().getMessages()).allMatch(message -> message.contains("[INFO]"), "is a remark only");
        assertThat(Chart.lint().isFailed()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("presets")
    void everyObjectOfEveryPresetIsReadStrictly(Path preset) {
        assertThat(Chart.render(preset))
                .isNotEmpty()
                .allSatisfy(manifest ->
                        assertThat(StrictReading.objection(manifest)).isEmpty());
    }

    @ParameterizedTest
    @MethodSource("presets")
    void noTwoObjectsHaveTheSameKindAndName(Path preset) {
        assertThat(Chart.render(preset).stream().map(manifest -> manifest.root().path()))
                .doesNotHaveDuplicates();
    }

    @Test
    void strictReadingSeesAnUnknownAMissingAndAMistypedField() {
        assertThat(objection("apiVersion: v1\nkind: Service\nmetadata: {name: x}\nspec: {prots: []}"))
                .contains("prots");
        assertThat(objection("apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: x}\nspec: {template: {}}"))
                .contains("selector");
        assertThat(objection("apiVersion: v1\nkind: Service\nmetadata: {name: x}\nspec: {ports: [{port: eighty}]}"))
                .isNotEmpty();
        assertThat(objection("apiVersion: extensions/v1beta1\nkind: Deployment\nmetadata: {name: x}"))
                .contains("knows no");
        assertThat(objection("apiVersion: monitoring.coreos.com/v1\nkind: PrometheusRule\nmetadata: {name: x}\n"
                        + "spec: {groups: [{name: a, rules: [{alret: b}]}]}"))
                .contains("alret");
    }

    private static String objection(String yaml) {
        return StrictReading.objection(Manifest.read(yaml).getFirst()).orElse("");
    }

    @Test
    void theNotesNameWhatIsStillToDo() {
        assertThat(Chart.notes(Chart.preset("trial")))
                .contains("http://127.0.0.1:8080")
                .contains("must hold no real data")
                .contains("The first administrator is admin")
                .contains("trustedProxies is empty");
        assertThat(Chart.notes(Chart.preset("big-city")))
                .contains("https://linli.city.example.cn")
                .contains("No first administrator was named")
                .doesNotContain("trustedProxies");
    }

    @Test
    void aFurtherServiceIsOneEntryInTheValues() {
        List<Manifest> all = Chart.render(
                Chart.preset("small-city"),
                Map.of(
                        "services.library-service.program.port", 8090,
                        "services.library-service.program.database", "library",
                        "services.library-service.program.calls[0]", "gateway"));

        for (String kind : List.of("Deployment", "Service", "ServiceAccount", "PodDisruptionBudget", "NetworkPolicy")) {
            assertThat(StrictReading.objection(Manifest.one(kind, "library-service", all)))
                    .as(kind)
                    .isEmpty();
        }
        assertThat(Manifest.one("Deployment", "library-service", all).variable("LINLI_DATABASE_URL"))
                .contains("/linli_library");
        assertThat(Manifest.one("Deployment", "gateway", all).variable("LINLI_LIBRARY_URL"))
                .isEqualTo("http://linli-library-service:8090");
    }

    @Test
    void whatAServiceSaysWinsOverTheDefaultsAlsoWhenItIsNo() {
        List<Manifest> all = Chart.render(
                Chart.preset("small-city"),
                Map.of("services.gateway.disruptionBudget.enabled", false, "services.gateway.replicas", 0));

        assertThat(Manifest.ofKind("PodDisruptionBudget", all).stream().map(Manifest::component))
                .doesNotContain("gateway")
                .contains("org-service");
        assertThat(Manifest.one("Deployment", "gateway", all)
                        .spec()
                        .at("replicas")
                        .text())
                .isEqualTo("0");
    }

    @Test
    void numbersInSettingsStayAsTheyAreWritten() {
        List<Manifest> all = Chart.render(
                Chart.preset("small-city"),
                Map.of("services.gateway.settings.linli.gateway.limits.caller.per-minute", 10_000_000));

        assertThat(Manifest.one("ConfigMap", "gateway", all)
                        .root()
                        .at("data", "application.yaml")
                        .text())
                .contains("per-minute: 10000000");
    }
}
