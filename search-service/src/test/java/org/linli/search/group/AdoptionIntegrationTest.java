package org.linli.search.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.platform.places.UnitId;
import org.linli.platform.scope.Role;
import org.linli.platform.test.Http;
import org.linli.platform.test.TestPlaces;
import org.linli.platform.test.TestTokens;
import org.linli.platform.test.WholeService;
import org.linli.search.matter.BesidePropertyService;
import org.springframework.amqp.core.AmqpAdmin;
import org.springframework.amqp.core.MessageBuilder;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Groups are adopted into matters and follow them (S3, P8): with real servers, and a stub that keeps to the contract. */
@WholeService(elasticsearch = true)
class AdoptionIntegrationTest implements BesidePropertyService {

    private static final String API = "/api/search/v1";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @LocalServerPort
    int port;

    @Autowired
    @Qualifier("jobs")
    JdbcClient jobs;

    @Autowired
    RabbitTemplate rabbit;

    @Autowired
    AmqpAdmin broker;

    @Autowired
    CircuitBreakerRegistry breakers;

    TestPlaces tree;
    String clerk;
    UUID matter = UUID.randomUUID();

    @BeforeEach
    void aTreeOfItsOwn() {
        PROPERTY.reset();
        breakers.circuitBreaker("property").reset();
        tree = new TestPlaces(jobs);
        clerk = TestTokens.of(Role.CLERK, tree.street);
        await().atMost(PATIENCE).until(() -> broker.getQueueInfo("search.matters") != null);
    }

    private Http.Answer post(String path, long version, String json) {
        var call = new Http(port)
                .post(API + path, json)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Accept-Language", "zh-CN")
                .token(clerk);
        return (version == 0 ? call : call.header("If-Match", "\"" + version + "\"")).send();
    }

    private static JsonNode done(Http.Answer answer) {
        assertThat(answer.status()).as(answer.body()).isBetween(200, 201);
        return answer.json();
    }

    private JsonNode read(String path) {
        return done(new Http(port).get(API + path).token(clerk).send());
    }

    private String screened(UnitId place) {
        String id = done(post("/opinions", 0, """
                        {"place": "%s", "source": "12345", "channel": "HOTLINE", "text": "路灯坏了", "category": "城乡建设/照明"}
                        """.formatted(place))).get("id").asString();
        done(post("/opinions/" + id + "/screen", 1, "{}"));
        return id;
    }

    private String grouped(String... opinions) {
        return done(post(
                        "/groups",
                        0,
                        "{\"title\": \"路灯不亮\", \"opinions\": [\"%s\"]}".formatted(String.join("\", \"", opinions))))
                .get("id")
                .asString();
    }

    private String words(String title) {
        return """
                {"unit": "%s", "title": "%s", "description": "三位居民反映"}
                """.formatted(tree.community, title);
    }

    private Http.Answer adopting(String group, long version) {
        return post("/groups/" + group + "/adopt", version, words("路灯不亮"));
    }

    private String state(String path) {
        return read(path).get("state").asString();
    }

    private List<String> steps(String path) {
        return read(path + "/timeline")
                .get("items")
                .valueStream()
                .map(step -> step.get("what").asString())
                .toList();
    }

    private static String problem(Http.Answer answer, int status) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        return answer.json().get("type").asString().replace("urn:linli:problem:", "");
    }

    /** What property-service tells of the matter, as it comes from the broker. */
    private void told(String group, String what, long version, String more) {
        told(group, tree.community, what, version, more);
    }

    private void told(String group, UnitId unit, String what, long version, String more) {
        String event = """
                {"specversion": "1.0", "id": "%s", "source": "/property-service", "type": "property.matter.%s",
                 "subject": "%s", "time": "%s", "linliversion": "%d", "linliplace": "%s",
                 "data": {"id": "%s", "unit": "%s", "title": "路灯不亮",
                          "origin": {"kind": "OPINIONS", "id": "%s"}, %s}}
                """.formatted(
                        UUID.randomUUID(),
                        what,
                        matter,
                        Instant.parse("2026-03-05T01:00:00Z"),
                        version,
                        unit,
                        matter,
                        unit,
                        group,
                        more);
        rabbit.send(
                "linli.events",
                "property.matter." + what,
                MessageBuilder.withBody(event.getBytes(StandardCharsets.UTF_8)).build());
    }

    private void becomes(String path, String state) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(state(path)).isEqualTo(state));
    }

    @Test
    void adoptingAGroupOpensOneMatterAsTheCallerAndItsOpinionsFollowIt() {
        PROPERTY.opensMatters(matter);
        String one = screened(tree.community);
        String two = screened(tree.compound);
        String group = grouped(one, two);

        JsonNode adopted = done(adopting(group, 1));

        assertThat(adopted.get("state").asString()).isEqualTo("ADOPTED");
        assertThat(adopted.at("/adoption/matter").asString()).isEqualTo(matter.toString());
        assertThat(adopted.at("/adoption/unit/name").asString()).isEqualTo("幸福社区");
        for (String each : List.of(one, two)) {
            JsonNode opinion = read("/opinions/" + each);
            assertThat(opinion.get("state").asString()).isEqualTo("ADOPTED");
            assertThat(opinion.get("matter").asString()).isEqualTo(matter.toString());
            assertThat(steps("/opinions/" + each)).containsExactly("ADOPTED", "GROUPED", "SCREENED");
        }
        assertThat(steps("/groups/" + group)).containsExactly("ADOPTED", "ADOPTING", "CONFIRMED");
        assertThat(PROPERTY.openings()).singleElement().satisfies(opening -> {
            assertThat(opening.getHeader("Authorization")).isEqualTo("Bearer " + clerk);
            assertThat(opening.getHeader("Accept-Language")).startsWith("zh");
            assertThat(opening.getBodyAsString()).contains(group, "\"count\":2", tree.community.toString());
        });
        PROPERTY.assertKept();
    }

    @Test
    void theOutcomeComesBackToEveryOpinionAndToTheResident() {
        PROPERTY.opensMatters(matter);
        String one = screened(tree.community);
        String group = grouped(one, screened(tree.community));
        String code =
                done(post("/opinions/" + one + "/receipt", 0, "{}")).get("code").asString();
        done(adopting(group, 1));

        told(group, "answered", 2, "\"state\": \"ANSWERED\", \"answer\": \"灯具已全部更换\"");
        becomes("/opinions/" + one, "ANSWERED");
        assertThat(read("/receipts?code=" + code).get("reply").asString()).isEqualTo("灯具已全部更换");
        assertThat(steps("/groups/" + group)).first().isEqualTo("MATTER_ANSWERED");

        told(group, "reopened", 3, "\"state\": \"OPEN\"");
        becomes("/opinions/" + one, "ADOPTED");
        assertThat(read("/opinions/" + one).has("reply")).isFalse();

        told(group, "closed", 4, """
                "state": "CLOSED", "outcome": "NOT_FEASIBLE", "reason": "该处规划为消防通道"
                """);
        becomes("/opinions/" + one, "DECLINED");
        assertThat(read("/receipts?code=" + code).get("reason").asString()).isEqualTo("该处规划为消防通道");
        JsonNode request = new Http(port)
                .get("/api/search/open311/v2/requests/" + one + ".json")
                .token(clerk)
                .send()
                .json()
                .get(0);
        assertThat(request.get("status").asString()).isEqualTo("closed");
        assertThat(request.get("status_notes").asString()).isEqualTo("该处规划为消防通道");
        assertThat(state("/groups/" + group)).isEqualTo("CLOSED");
        assertThat(steps("/opinions/" + one))
                .containsExactly("DECLINED", "REOPENED", "ANSWERED", "ADOPTED", "GROUPED", "SCREENED");
    }

    @Test
    void aMatterThatIsSettledTellsHowAlsoWhenItsAnswerWasMissed() {
        PROPERTY.opensMatters(matter);
        String one = screened(tree.community);
        String group = grouped(one, screened(tree.community));
        done(adopting(group, 1));

        told(group, "closed", 3, "\"state\": \"CLOSED\", \"outcome\": \"SETTLED\", \"answer\": \"已更换灯具\"");
        await().atMost(PATIENCE).until(() -> state("/groups/" + group).equals("CLOSED"));
        told(group, "answered", 2, "\"state\": \"ANSWERED\", \"answer\": \"早先的答复\"");
        told(group, "reopened", 4, "\"state\": \"OPEN\"");
        becomes("/opinions/" + one, "ADOPTED");

        assertThat(steps("/opinions/" + one))
                .as("the late answer came to nothing")
                .containsExactly("REOPENED", "SETTLED", "ANSWERED", "ADOPTED", "GROUPED", "SCREENED");
    }

    @Test
    void whileMattersAreAwayNothingIsHalfWrittenAndTheClerkIsTold() {
        String one = screened(tree.community);
        String group = grouped(one, screened(tree.community));
        String alone = screened(tree.community);
        PROPERTY.isAway();

        Http.Answer away = adopting(group, 1);
        assertThat(problem(away, 503)).isEqualTo("matters-away");
        assertThat(away.json().get("detail").asString()).contains("物业服务");
        JsonNode shown = read("/groups/" + group);
        assertThat(shown.get("state").asString()).isEqualTo("OPEN");
        assertThat(shown.has("adoption")).isFalse();
        assertThat(state("/opinions/" + one)).isEqualTo("GROUPED");

        assertThat(problem(post("/opinions/" + alone + "/adopt", 2, words("路灯")), 503))
                .isEqualTo("matters-away");
        assertThat(state("/opinions/" + alone)).isEqualTo("SCREENED");
        assertThat(read("/opinions/" + alone).has("group")).isFalse();

        PROPERTY.reset();
        PROPERTY.opensMatters(matter);
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(adopting(group, versionOf(group)).status()).isEqualTo(200));
    }

    @Test
    void onceHalfOfTheCallsFailedNobodyIsMadeToWait() {
        PROPERTY.opensMatters(matter);
        String group = grouped(screened(tree.community), screened(tree.community));
        breakers.circuitBreaker("property").transitionToOpenState();

        assertThat(problem(adopting(group, 1), 503)).isEqualTo("matters-away");
        assertThat(PROPERTY.openings()).isEmpty();
        assertThat(state("/groups/" + group)).isEqualTo("OPEN");

        breakers.circuitBreaker("property").reset();
        done(adopting(group, versionOf(group)));
    }

    private long versionOf(String group) {
        return Long.parseLong(new Http(port)
                .get(API + "/groups/" + group)
                .token(clerk)
                .send()
                .header("ETag")
                .replace("\"", ""));
    }

    @Test
    void whatBreaksOffInBetweenIsGoneOnWithByTheNextPressUnderTheSameKey() {
        PROPERTY.breaksOff();
        String one = screened(tree.community);
        String group = grouped(one, screened(tree.community));

        assertThat(problem(adopting(group, 1), 503)).isEqualTo("matters-unsure");
        assertThat(state("/groups/" + group)).isEqualTo("ADOPTING");
        assertThat(state("/opinions/" + one)).isEqualTo("GROUPED");
        assertThat(problem(post("/groups/" + group + "/answer", 2, "{\"reply\": \"好\"}"), 409))
                .isEqualTo("group-adopting");

        PROPERTY.opensMatters(matter);
        done(adopting(group, 2));

        assertThat(state("/opinions/" + one)).isEqualTo("ADOPTED");
        List<String> keys = PROPERTY.openings().stream()
                .map(opening -> opening.getHeader("Idempotency-Key"))
                .toList();
        assertThat(keys).hasSizeGreaterThanOrEqualTo(2);
        assertThat(keys.stream().distinct()).hasSize(1);
    }

    @Test
    void whatBreaksOffInBetweenIsCompletedByTheEventOfTheMatter() {
        PROPERTY.breaksOff();
        String one = screened(tree.community);
        String group = grouped(one, screened(tree.community));
        assertThat(problem(adopting(group, 1), 503)).isEqualTo("matters-unsure");

        told(group, "opened", 1, "\"state\": \"OPEN\"");

        becomes("/groups/" + group, "ADOPTED");
        becomes("/opinions/" + one, "ADOPTED");
        assertThat(read("/groups/" + group).at("/adoption/matter").asString()).isEqualTo(matter.toString());
        assertThat(problem(adopting(group, versionOf(group)), 409)).isEqualTo("group-adopted");
    }

    @Test
    void askedAgainInOtherWordsTheMatterThereIsIsFoundAndItsAnswerWithIt() {
        PROPERTY.breaksOff();
        String one = screened(tree.community);
        String group = grouped(one, screened(tree.community));
        assertThat(problem(adopting(group, 1), 503)).isEqualTo("matters-unsure");

        PROPERTY.knowsAnswered(matter, "灯具已更换");
        done(post("/groups/" + group + "/adopt", 2, words("路灯反复不亮")));

        JsonNode opinion = read("/opinions/" + one);
        assertThat(opinion.get("state").asString()).isEqualTo("ANSWERED");
        assertThat(opinion.get("reply").asString()).isEqualTo("灯具已更换");
        PROPERTY.assertKept();
    }

    @Test
    void aRefusalIsToldInItsWordsAndTheGroupIsAsBefore() {
        PROPERTY.refuses(409, "matter-known-elsewhere", "别处已有未办结的事项");
        String group = grouped(screened(tree.community), screened(tree.community));

        Http.Answer refused = adopting(group, 1);

        assertThat(problem(refused, 409)).isEqualTo("matter-refused");
        assertThat(refused.json().get("detail").asString()).endsWith("别处已有未办结的事项");
        assertThat(state("/groups/" + group)).isEqualTo("OPEN");
        assertThat(post("/groups/" + group + "/adopt", 3, words(" ")).status()).isEqualTo(422);
        assertThat(post(
                                "/groups/" + group + "/adopt",
                                3,
                                words("路灯").replace(tree.community.toString(), tree.otherStreet.toString()))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void oneOpinionIsAdoptedAsAGroupOfOneAndOthersJoinIt() {
        PROPERTY.opensMatters(matter);
        String one = screened(tree.community);
        JsonNode group = done(post("/opinions/" + one + "/adopt", 2, words("路灯不亮")));
        String id = group.get("id").asString();
        assertThat(group.get("members").asInt()).isEqualTo(1);
        assertThat(state("/opinions/" + one)).isEqualTo("ADOPTED");

        told(id, "answered", 2, "\"state\": \"ANSWERED\", \"answer\": \"已更换灯具\"");
        becomes("/opinions/" + one, "ANSWERED");
        String later = screened(tree.compound);
        done(post("/groups/" + id + "/join", versionOf(id), "{\"opinions\": [\"%s\"]}".formatted(later)));

        assertThat(read("/opinions/" + later).get("reply").asString()).isEqualTo("已更换灯具");
        assertThat(steps("/opinions/" + later)).containsExactly("ANSWERED", "ADOPTED", "GROUPED", "SCREENED");
        assertThat(problem(post("/opinions/" + later + "/undo", 5, "{}"), 409)).isEqualTo("opinion-follows-matter");
    }

    @Test
    void aMatterThatNobodyAskedForInItsNameMovesNoGroup() {
        PROPERTY.breaksOff();
        String mine = screened(tree.community);
        String asked = grouped(mine, screened(tree.community));
        assertThat(problem(adopting(asked, 1), 503)).isEqualTo("matters-unsure");
        String unasked = grouped(screened(tree.community), screened(tree.community));

        told(unasked, "opened", 1, "\"state\": \"OPEN\"");
        told(asked, tree.otherStreet, "answered", 2, "\"state\": \"ANSWERED\", \"answer\": \"广告\"");
        told(asked, "opened", 1, "\"state\": \"OPEN\"");
        becomes("/groups/" + asked, "ADOPTED");

        assertThat(state("/opinions/" + mine)).isEqualTo("ADOPTED");
        assertThat(state("/groups/" + unasked)).isEqualTo("OPEN");
    }

    @Test
    void ofEightClerksWhoAdoptTheSameGroupAtOnceOneOpensAMatter() throws Exception {
        PROPERTY.opensMatters(matter);
        String one = screened(tree.community);
        String group = grouped(one, screened(tree.community));
        List<Callable<Integer>> clerks = new ArrayList<>();
        for (int no = 0; no < 8; no++) {
            clerks.add(() -> adopting(group, 1).status());
        }
        List<Integer> statuses = new ArrayList<>();
        try (var office = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Integer> each : office.invokeAll(clerks)) {
                statuses.add(each.get());
            }
        }

        assertThat(statuses).containsOnlyOnce(200).containsOnly(200, 412);
        assertThat(PROPERTY.openings()).hasSize(1);
        assertThat(state("/opinions/" + one)).isEqualTo("ADOPTED");
    }
}
