package org.linli.search.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.platform.security.Mandates;
import org.linli.platform.test.Http;
import org.linli.platform.test.WholeService;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What cannot go on by itself is listed with why, and is asked for again with one press in the same words (S3, P8). */
@WholeService(elasticsearch = true)
class WaitingAdoptionIntegrationTest extends AdoptionScenario {

    private static final Duration TWO_DAYS = Duration.ofDays(2);

    @Autowired
    StuckAdoptions stuck;

    @Autowired
    AdoptionMetrics metrics;

    @Autowired
    MeterRegistry registry;

    String group;

    /** A group whose matter was asked for without anybody hearing what came of it. */
    @BeforeEach
    void aGroupWithoutOutcome() {
        breakers.circuitBreaker("property-entrusted").reset();
        PROPERTY.breaksOff();
        group = grouped(screened(tree.community), screened(tree.community));
        assertThat(problem(adopting(group, 1), 503)).isEqualTo("matters-unsure");
    }

    /** property-service refuses when the service itself asks. */
    private void refused(String why) {
        PROPERTY.refusesEntrusted(409, "unit-closed", why);
        set("next_try_at", Duration.ofSeconds(1));
        stuck.lookAfter();
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(waiting().get("why").asString()).isEqualTo("REFUSED"));
    }

    private void aDayHasPassed() {
        set("asked_at", TWO_DAYS);
        set("waiting_since", TWO_DAYS);
        stuck.lookAfter();
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(waiting().get("why").asString()).isEqualTo("UNHEARD"));
    }

    private void set(String column, Duration ago) {
        jobs.sql("update group_adoptions set %s = :then where group_id = :group".formatted(column))
                .param("then", Instant.now().minus(ago).atOffset(ZoneOffset.UTC))
                .param("group", UUID.fromString(group))
                .update();
    }

    private JsonNode waiting() {
        return read("/groups/" + group).get("waiting");
    }

    private List<JsonNode> listed(String filter) {
        return read("/groups?place=%s&%s".formatted(tree.street, filter))
                .get("items")
                .valueStream()
                .toList();
    }

    private Http.Answer pressed() {
        return adopting(group, versionOf(group));
    }

    private double tries(AdoptionMetrics.By by, String outcome) {
        return registry.get("linli.search.adoptions.tries")
                .tag("by", by.name())
                .tag("outcome", outcome)
                .counter()
                .count();
    }

    private double gauge(String name, Adoption.Waiting waiting) {
        return registry.get(name).tag("waiting", waiting.name()).gauge().value();
    }

    @Test
    void whatGoesOnByItselfSaysWhenAndWaitsForNobody() {
        assertThat(listed("state=ADOPTING")).singleElement().satisfies(listed -> {
            assertThat(listed.at("/waiting/why").asString()).isEqualTo("GOING_ON");
            assertThat(listed.at("/waiting/nextTryAt").asString()).isNotBlank();
            assertThat(listed.at("/waiting").has("refused")).isFalse();
        });
        assertThat(listed("waits=true")).isEmpty();
        assertThat(listed("waits=false")).hasSize(1);
    }

    @Test
    void whatWasRefusedIsListedWithTheReasonAndCounted() {
        refused("该单位已关闭");
        String other = grouped(screened(tree.community), screened(tree.community));

        assertThat(listed("waits=true")).singleElement().satisfies(listed -> {
            assertThat(listed.get("id").asString()).isEqualTo(group);
            assertThat(listed.at("/waiting/refused").asString()).isEqualTo("该单位已关闭");
            assertThat(listed.at("/waiting").has("nextTryAt")).isFalse();
        });
        assertThat(listed("waits=false"))
                .extracting(listed -> listed.get("id").asString())
                .containsExactly(other);
        assertThat(read("/groups/counts?waits=true&place=" + tree.street).toString())
                .isEqualTo("{\"ADOPTING\":1}");
    }

    @Test
    void whatWasRefusedIsAdoptedWithOnePressAndEachPressIsAudited() {
        refused("该单位已关闭");
        PROPERTY.opensMatters(matter);

        JsonNode adopted = done(pressed());

        assertThat(adopted.get("state").asString()).isEqualTo("ADOPTED");
        assertThat(adopted.has("waiting")).isFalse();
        assertThat(listed("waits=true")).isEmpty();
        assertThat(PROPERTY.openings().stream()
                        .map(opening -> opening.getHeader("Idempotency-Key"))
                        .distinct())
                .as("the same words are the same request")
                .hasSize(1);
        assertThat(audited()).filteredOn(detail -> detail.contains("ADOPTING")).hasSize(2);
        assertThat(audited())
                .filteredOn(detail -> detail.contains("\"ADOPTED\""))
                .hasSize(1);
    }

    private List<String> audited() {
        return jobs
                .sql("select detail::text from audit_entries where action = 'group.change' and subject_id = :group")
                .param("group", group)
                .query(String.class)
                .list()
                .stream()
                .map(String::valueOf)
                .toList();
    }

    @Test
    void whatIsRefusedOnceMoreStaysWithTheNewReasonAndIsNotAskedForByItself() {
        refused("该单位已关闭");
        PROPERTY.refuses(409, "unit-closed", "办理单位昨天撤销");

        Http.Answer again = pressed();

        assertThat(problem(again, 409)).isEqualTo("matter-refused");
        assertThat(again.json().get("detail").asString()).contains("办理单位昨天撤销");
        assertThat(state("/groups/" + group)).isEqualTo("ADOPTING");
        assertThat(waiting().get("why").asString()).isEqualTo("REFUSED");
        assertThat(waiting().get("refused").asString()).isEqualTo("办理单位昨天撤销");
        assertThat(waiting().has("nextTryAt")).isFalse();
        assertThat(listed("waits=true")).hasSize(1);
    }

    @Test
    void whatIsPressedAgainWithoutOutcomeGoesOnByItselfAndIsNoYounger() {
        aDayHasPassed();
        Instant since = Instant.parse(waiting().get("since").asString());
        assertThat(since).isBefore(Instant.now().minus(Mandates.COUNTS));

        assertThat(problem(pressed(), 503)).isEqualTo("matters-unsure");

        assertThat(waiting().get("why").asString()).isEqualTo("GOING_ON");
        assertThat(waiting().has("nextTryAt")).isTrue();
        assertThat(Instant.parse(waiting().get("since").asString())).isEqualTo(since);
        assertThat(listed("waits=true")).isEmpty();
    }

    @Test
    void triesAreCountedByWhoAskedAndWhatCameOfThem() {
        double unsure = tries(AdoptionMetrics.By.PERSON, "UNSURE");
        double refusals = tries(AdoptionMetrics.By.SERVICE, "REFUSED");
        double opened = tries(AdoptionMetrics.By.PERSON, "OPENED");

        assertThat(problem(pressed(), 503)).isEqualTo("matters-unsure");
        refused("该单位已关闭");
        PROPERTY.opensMatters(matter);
        done(pressed());

        assertThat(tries(AdoptionMetrics.By.PERSON, "UNSURE")).isGreaterThan(unsure);
        assertThat(tries(AdoptionMetrics.By.SERVICE, "REFUSED")).isGreaterThan(refusals);
        assertThat(tries(AdoptionMetrics.By.PERSON, "OPENED")).isGreaterThan(opened);
    }

    @Test
    void whatHasNoOutcomeIsCountedWithTheAgeOfTheOldest() {
        metrics.look();
        double before = gauge("linli.search.adoptions.waiting", Adoption.Waiting.UNHEARD);

        aDayHasPassed();
        metrics.look();

        double then = gauge("linli.search.adoptions.waiting", Adoption.Waiting.UNHEARD);
        assertThat(then).isGreaterThan(before);
        assertThat(gauge("linli.search.adoptions.oldest", Adoption.Waiting.UNHEARD))
                .isGreaterThanOrEqualTo((double) TWO_DAYS.toSeconds());
        PROPERTY.opensMatters(matter);
        done(pressed());
        metrics.look();
        assertThat(gauge("linli.search.adoptions.waiting", Adoption.Waiting.UNHEARD))
                .isLessThan(then);
    }
}
