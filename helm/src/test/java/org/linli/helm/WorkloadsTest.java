package org.linli.helm;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every pod keeps to, whatever the values. */
class WorkloadsTest {

    static List<Path> presets() {
        return Chart.presets();
    }

    private static List<Manifest> deployments(Path preset) {
        return Manifest.ofKind("Deployment", Chart.render(preset));
    }

    @ParameterizedTest
    @MethodSource("presets")
    void everyContainerSatisfiesTheRestrictedProfile(Path preset) {
        assertThat(deployments(preset)).isNotEmpty().allSatisfy(deployment -> {
            Node pod = deployment.pod().at("securityContext");
            assertThat(pod.at("runAsNonRoot").value()).isEqualTo(true);
            assertThat(pod.at("runAsUser").value()).isNotEqualTo(0);
            assertThat(pod.at("seccompProfile", "type").value()).isEqualTo("RuntimeDefault");
            Node container = deployment.container().at("securityContext");
            assertThat(container.at("allowPrivilegeEscalation").value()).isEqualTo(false);
            assertThat(container.at("readOnlyRootFilesystem").value()).isEqualTo(true);
            assertThat(container.at("capabilities", "drop").value()).isEqualTo(List.of("ALL"));
            assertThat(deployment.pod().at("automountServiceAccountToken").value())
                    .isEqualTo(false);
            for (String forbidden : List.of("hostNetwork", "hostPID", "hostIPC")) {
                assertThat(deployment.pod().at(forbidden).exists()).isFalse();
            }
        });
    }

    @ParameterizedTest
    @MethodSource("presets")
    void everyContainerHasProbesResourcesAndAWritableTmp(Path preset) {
        assertThat(deployments(preset)).allSatisfy(deployment -> {
            Node container = deployment.container();
            for (String probe : List.of("startupProbe", "livenessProbe", "readinessProbe")) {
                assertThat(container.at(probe, "httpGet", "port").text()).isEqualTo("management");
            }
            assertThat(container.at("livenessProbe", "httpGet", "path").text()).isEqualTo("/actuator/health/liveness");
            assertThat(container.at("readinessProbe", "httpGet", "path").text())
                    .isEqualTo("/actuator/health/readiness");
            assertThat(container.at("resources", "requests", "cpu").exists()).isTrue();
            assertThat(container.at("resources", "limits", "memory").text())
                    .isEqualTo(container.at("resources", "requests", "memory").text());
            assertThat(container.at("volumeMounts").named("tmp").at("mountPath").text())
                    .isEqualTo("/tmp");
            assertThat(deployment.pod().at("volumes").named("tmp").at("emptyDir", "sizeLimit"))
                    .matches(Node::exists);
        });
    }

    @ParameterizedTest
    @MethodSource("presets")
    void aRollOutTakesNoPodAwayBeforeAnotherAnswers(Path preset) {
        assertThat(deployments(preset)).allSatisfy(deployment -> {
            assertThat(deployment
                            .spec()
                            .at("strategy", "rollingUpdate", "maxUnavailable")
                            .value())
                    .isEqualTo(0);
            int drain = deployment
                    .container()
                    .at("lifecycle", "preStop", "sleep", "seconds")
                    .number();
            // The services finish within 20 s per phase: web server, then what else is under way.
            assertThat(deployment.pod().at("terminationGracePeriodSeconds").number())
                    .isGreaterThanOrEqualTo(drain + 2 * 20);
        });
    }

    @ParameterizedTest
    @MethodSource("presets")
    void noSecretStandsInAManifest(Path preset) {
        assertThat(Chart.render(preset)).noneMatch(manifest -> manifest.kind().equals("Secret"));
        assertThat(deployments(preset))
                .allSatisfy(deployment -> assertThat(
                                deployment.container().at("env").children())
                        .filteredOn(variable ->
                                variable.at("name").text().matches(".*(PASSWORD|SECRET|KEYSET|_KEY|APIKEY)"))
                        .allMatch(variable ->
                                variable.at("valueFrom", "secretKeyRef").exists()));
    }

    @Test
    void everythingThatIsMountedIsAVolumeAndTheOtherWayRound() {
        for (Path preset : Chart.presets()) {
            assertThat(deployments(preset))
                    .allSatisfy(deployment -> assertThat(names(deployment.pod(), "volumes"))
                            .isEqualTo(names(deployment.container(), "volumeMounts")));
        }
    }

    private static List<String> names(Node parent, String list) {
        return parent.at(list).children().stream()
                .map(child -> child.at("name").text())
                .sorted()
                .toList();
    }

    @Test
    void attachmentsLieInAVolumeOrInABucketAndNeverInAPod() {
        Manifest volume = Manifest.one("Deployment", "search-service", Chart.render(Chart.preset("small-city")));
        Manifest bucket = Manifest.one("Deployment", "search-service", Chart.render(Chart.preset("big-city")));

        assertThat(volume.pod()
                        .at("volumes")
                        .named("attachments")
                        .at("persistentVolumeClaim", "claimName")
                        .text())
                .isEqualTo("linli-attachments");
        assertThat(volume.container()
                        .at("env")
                        .named("LINLI_SEARCH_ATTACHMENTS_FOLDER")
                        .at("value")
                        .text())
                .isEqualTo(volume.container()
                        .at("volumeMounts")
                        .named("attachments")
                        .at("mountPath")
                        .text());
        assertThat(names(bucket.pod(), "volumes")).doesNotContain("attachments");
        assertThat(names(bucket.container(), "env"))
                .contains("LINLI_SEARCH_ATTACHMENTS_S3_BUCKET", "LINLI_SEARCH_ATTACHMENTS_S3_SECRETKEY")
                .doesNotContain("LINLI_SEARCH_ATTACHMENTS_FOLDER");
    }

    @Test
    void podsWithARoleOfTheirOwnAreGivenNoKeysOfTheBucket() {
        Manifest role = Manifest.one(
                "Deployment",
                "search-service",
                Chart.render(
                        Chart.preset("big-city"),
                        Map.of("attachments.s3.existingSecret", "", "attachments.s3.podIdentity", true)));

        assertThat(names(role.container(), "env"))
                .contains("LINLI_SEARCH_ATTACHMENTS_S3_BUCKET")
                .doesNotContain("LINLI_SEARCH_ATTACHMENTS_S3_ACCESSKEY", "LINLI_SEARCH_ATTACHMENTS_S3_SECRETKEY");
    }

    @Test
    void anImageIsPulledByDigestWhereOneIsNamedAndByTagElsewhere() {
        List<Manifest> all = Chart.render(Chart.preset("big-city"), Map.of("image.tag", "1.2.3"));

        assertThat(Manifest.one("Deployment", "gateway", all)
                        .container()
                        .at("image")
                        .text())
                .matches("registry.example.cn/linli/gateway@sha256:[0-9a-f]{64}");
        assertThat(Manifest.one("Deployment", "org-service", all)
                        .container()
                        .at("image")
                        .text())
                .isEqualTo("registry.example.cn/linli/org-service:1.2.3");
    }

    @Test
    void anAutoscalerDecidesAloneHowManyPodsThereAre() {
        List<Manifest> all = Chart.render(Chart.preset("big-city"));

        assertThat(Manifest.one("Deployment", "search-service", all).spec().at("replicas"))
                .matches(replicas -> !replicas.exists());
        assertThat(Manifest.one("HorizontalPodAutoscaler", "search-service", all)
                        .spec()
                        .at("maxReplicas")
                        .value())
                .isEqualTo(8);
    }

    @Test
    void changedSettingsAndSecretsStartThePodsAnew() {
        Path preset = Chart.preset("big-city");
        Node before = annotations(Chart.render(preset));
        Node settings = annotations(Chart.render(preset, Map.of("services.gateway.settings.linli.traces", 1)));
        Node secrets = annotations(Chart.render(preset, Map.of("secretsRevision", "2026-12")));

        assertThat(settings.at("linli.org/settings")).isNotEqualTo(before.at("linli.org/settings"));
        assertThat(secrets.at("linli.org/secrets-revision")).isNotEqualTo(before.at("linli.org/secrets-revision"));
    }

    private static Node annotations(List<Manifest> all) {
        return Manifest.one("Deployment", "gateway", all).spec().at("template", "metadata", "annotations");
    }
}
