package org.linli.search.opinion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.search.opinion.Drafts.aDraft;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DraftRulesUnitTest {

    private static final Instant NOW = Instant.parse("2026-03-02T00:00:00Z");

    @Test
    void aPlainDraftBreaksNoRule() {
        assertThat(DraftRules.broken(aDraft().build(), NOW)).isEmpty();
    }

    @Test
    void whatMustBeThereIsNamed() {
        assertThat(DraftRules.broken(
                        aDraft().place(null).source(" ").text("\r\n\t").build(), NOW))
                .extracting(Refusal::field, Refusal::key)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("place", "opinion.required"),
                        org.assertj.core.groups.Tuple.tuple("source", "opinion.required"),
                        org.assertj.core.groups.Tuple.tuple("text", "opinion.required"));
    }

    @Test
    void aTextOfTenThousandCharactersIsTheLongest() {
        // Each of these is one character to a reader and two units in memory.
        assertThat(DraftRules.broken(aDraft().text("😀".repeat(10_000)).build(), NOW))
                .isEmpty();
        assertThat(DraftRules.broken(aDraft().text("字".repeat(10_001)).build(), NOW))
                .containsExactly(Refusal.of("text", "opinion.too-long", 10_000, 10_001));
    }

    @ParameterizedTest
    @ValueSource(strings = {"路灯\u0000坏了", "路灯\u0007坏了", "路灯\u009f坏了", "路灯\ud83d坏了"})
    void controlCharactersAndBrokenTextAreRefused(String text) {
        assertThat(DraftRules.broken(aDraft().text(text).build(), NOW))
                .containsExactly(Refusal.of("text", "opinion.control-character"));
    }

    @Test
    void aCategoryHasAtMostFourLevels() {
        assertThat(DraftRules.broken(aDraft().category("一/二/三/四").build(), NOW)).isEmpty();
        assertThat(DraftRules.broken(aDraft().category("一/二/三/四/五").build(), NOW))
                .containsExactly(Refusal.of("category", "opinion.category-too-deep", 4));
    }

    @Test
    void aTimeMustBePlausible() {
        Instant tomorrow = NOW.plus(Duration.ofDays(1));
        assertThat(DraftRules.broken(aDraft().receivedAt(tomorrow).build(), NOW))
                .isEmpty();
        assertThat(DraftRules.broken(
                        aDraft().receivedAt(tomorrow.plusSeconds(1)).build(), NOW))
                .containsExactly(Refusal.of("receivedAt", "opinion.in-the-future"));
        assertThat(DraftRules.broken(
                        aDraft().receivedAt(Instant.parse("1900-01-01T00:00:00Z"))
                                .build(),
                        NOW))
                .containsExactly(Refusal.of("receivedAt", "opinion.too-early"));
    }

    @Test
    void nothingIsAnsweredBeforeTheDayItWasReceived() {
        Instant received = Instant.parse("2026-03-01T09:00:00Z");
        assertThat(DraftRules.broken(
                        aDraft().receivedAt(received)
                                .answeredAt(received.minus(Duration.ofHours(9)))
                                .build(),
                        NOW))
                .isEmpty();
        assertThat(DraftRules.broken(
                        aDraft().receivedAt(received)
                                .answeredAt(received.minus(Duration.ofDays(2)))
                                .build(),
                        NOW))
                .containsExactly(Refusal.of("answeredAt", "opinion.answered-before-received"));
    }

    @Test
    void countsAreNotNegative() {
        assertThat(DraftRules.broken(aDraft().likes(-1).build(), NOW))
                .containsExactly(Refusal.of("likes", "opinion.negative"));
    }

    private static PointDraft degrees(@Nullable String latitude, @Nullable String longitude) {
        return new PointDraft(
                latitude == null ? null : new BigDecimal(latitude),
                longitude == null ? null : new BigDecimal(longitude),
                Datum.WGS84);
    }

    private static List<Refusal> broken(PointDraft point) {
        return DraftRules.broken(aDraft().point(point).build(), NOW);
    }

    @Test
    void aPointLiesInChina() {
        assertThat(broken(degrees("3", "136"))).isEmpty();
        assertThat(broken(degrees("54.0", "73.000"))).isEmpty();
        assertThat(broken(degrees("2.9999", "118.674")))
                .containsExactly(Refusal.of("latitude", "opinion.point-outside", 3, 54));
        assertThat(broken(degrees("37.434", "1e900000000")))
                .containsExactly(Refusal.of("longitude", "opinion.point-outside", 73, 136));
    }

    @Test
    void halfAPointIsNone() {
        assertThat(broken(degrees("37.434", null))).containsExactly(Refusal.of("longitude", "opinion.half-a-point"));
        assertThat(broken(degrees(null, "118.674"))).containsExactly(Refusal.of("latitude", "opinion.half-a-point"));
    }

    @Test
    void whoSwapsTheTwoIsToldSo() {
        assertThat(broken(degrees("118.674", "37.434")))
                .containsExactly(Refusal.of("latitude", "opinion.point-swapped"));
    }

    @Test
    void aDepartmentIsAnyNameOfReadableLengthAndAReasonNeedNotBeGiven() {
        assertThat(DraftRules.brokenByDepartment(null)).isEmpty();
        assertThat(DraftRules.brokenByDepartment("局".repeat(201)))
                .containsExactly(Refusal.of("department", "opinion.too-long", 200, 201));
        assertThat(DraftRules.brokenByRemark(null)).isEmpty();
        assertThat(DraftRules.brokenByRemark("由".repeat(501)))
                .containsExactly(Refusal.of("reason", "opinion.too-long", 500, 501));
    }

    @Test
    void aReasonSaysSomething() {
        assertThat(DraftRules.brokenByReason("不属于本辖区")).isEmpty();
        assertThat(DraftRules.brokenByReason("由".repeat(500))).isEmpty();
        for (String tooShort : List.of("不行吧😀", "")) {
            assertThat(DraftRules.brokenByReason(tooShort))
                    .containsExactly(Refusal.of("reason", "opinion.reason-too-short", 5));
        }
        assertThat(DraftRules.brokenByReason(null))
                .containsExactly(Refusal.of("reason", "opinion.reason-too-short", 5));
        assertThat(DraftRules.brokenByReason("由".repeat(501)))
                .containsExactly(Refusal.of("reason", "opinion.too-long", 500, 501));
    }

    @Test
    void anAnswerSaysSomethingAndIsReadable() {
        assertThat(DraftRules.brokenByReply(null)).containsExactly(Refusal.of("reply", "opinion.required"));
        assertThat(DraftRules.brokenByReply("已修\u0007好"))
                .containsExactly(Refusal.of("reply", "opinion.control-character"));
        assertThat(DraftRules.brokenByReply("好".repeat(20_001)))
                .containsExactly(Refusal.of("reply", "opinion.too-long", 20_000, 20_001));
    }
}
