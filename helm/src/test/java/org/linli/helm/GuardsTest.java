package org.linli.helm;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What would not start, or would start unsafely, is refused before anything reaches the cluster, in one sentence. */
class GuardsTest {

    private static final String CASES = """
            publicUrl=                                         | publicUrl is not set
            publicUrl=http://linli.example.cn                  | is not https
            image.registry=                                    | image.registry is not set
            secrets.existingSecret=                            | secrets.existingSecret is not set
            administrator.existingSecret=                      | administrator.existingSecret is not set
            httpRoute.enabled=true                             | there is one public door
            ingress.enabled=false,httpRoute.enabled=true       | httpRoute.parents is empty
            monitoring.podMonitor.enabled=true                 | networkPolicy.metricsFrom is empty
            services.gateway.enabled=false                     | services has 0 doors
            services.org-service.program.door=true             | services has 2 doors
            services.org-service.enabled=false                 | services has 0 issuers
            postgresql.host=                                   | postgresql.host is not set, and org-service needs
            postgresql.passwordSecret=                         | postgresql.passwordSecret is not set
            rabbitmq.addresses=null                            | rabbitmq.addresses is empty
            rabbitmq.existingSecret=                           | rabbitmq.existingSecret is not set
            elasticsearch.url=                                 | elasticsearch.url is not set, and search-service needs
            attachments.existingClaim=                         | attachments.existingClaim and attachments.s3.bucket are both empty
            attachments.s3.bucket=linli                        | attachments.existingClaim and attachments.s3.bucket are both set
            attachments.existingClaim=,attachments.s3.bucket=linli                                | attachments.s3.existingSecret is not set
            attachments.s3.existingSecret=keys,attachments.s3.podIdentity=true                    | attachments.s3.existingSecret and attachments.s3.podIdentity are both set
            services.search-service.program.calls[0]=library   | search-service calls library, which is not
            secrets.portalClientSecretKey=                     | org-service takes LINLI_PORTAL_CLIENT_SECRET from
            services.gateway.program.single=true,services.gateway.replicas=2                      | gateway may run in one pod only, and 2
            services.gateway.program.single=true,services.gateway.autoscaling.enabled=true        | gateway may run in one pod only, and 4
            services.gateway.autoscaling.enabled=true,services.gateway.autoscaling.minReplicas=9  | gateway would scale from 9 to 4
            services.gateway.autoscaling.enabled=true,defaults.resources.requests.cpu=null        | gateway scales by CPU but requests none
            services.gateway.drainSeconds=75                   | gateway would be killed while it drains
            services.org-service.env.LINLI_AUDIT_KEY=local-only                                   | org-service is given a secret that everybody knows
            services.org-service.env.SPRING_PROFILES_ACTIVE=local                                 | org-service is given the profile local or test
            services.org-service.settings.spring.profiles.active=test                             | org-service is given the profile local or test
            """;

    private static final Pattern SENTENCE = Pattern.compile("fail (?:\\(printf )?\"([^\"]*)\"");

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = CASES)
    void isRefused(String settings, String sentence) {
        String refusal = Chart.refusal(Chart.preset("small-city"), parsed(settings));

        assertThat(refusal.lines().findFirst().orElse("")).contains(sentence).endsWith(".");
    }

    private static Map<String, Object> parsed(String settings) {
        Map<String, Object> values = new TreeMap<>();
        for (String setting : settings.split(",", -1)) {
            String[] sides = setting.strip().split("=", 2);
            values.put(sides[0], sides[1]);
        }
        return values;
    }

    @Test
    void everyGuardIsTriedHere() {
        List<String> refusals = CASES.lines()
                .map(row -> Chart.refusal(Chart.preset("small-city"), parsed(row.substring(0, row.indexOf('|')))))
                .toList();
        List<String> sentences = SENTENCE.matcher(Chart.text("templates/_guards.tpl"))
                .results()
                .map(match -> match.group(1))
                .toList();

        assertThat(sentences)
                .hasSizeGreaterThan(20)
                .allSatisfy(sentence -> assertThat(refusals)
                        .anyMatch(refusal -> pattern(sentence).matcher(refusal).find()));
    }

    private static Pattern pattern(String sentence) {
        return Pattern.compile(
                Stream.of(sentence.split("%[sd]", -1)).map(Pattern::quote).collect(joining(".*")));
    }

    @Test
    void aTrialMayBeHttp() {
        assertThat(Chart.refusal(Chart.preset("trial"), Map.of())).isEmpty();
    }
}
