package org.linli.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DemoOpinionsUnitTest {

    private static List<Map<String, Object>> upTo(LocalDate last) {
        DemoUnit compound = compound();
        return DemoOpinions.all(List.of(compound), mapOf(compound), last);
    }

    private static DemoUnit compound() {
        DemoUnit compound = DemoUnit.top("COMPOUND", "梅园小区", null);
        compound.known("019a0000-0000-7000-8000-000000000001");
        return compound;
    }

    private static DemoMap mapOf(DemoUnit top) {
        return new DemoMap(List.of(new Scenarios.Scenario("dongying", top)));
    }

    private static LocalDate day(Map<String, Object> opinion) {
        return OffsetDateTime.parse(String.valueOf(opinion.get("receivedAt"))).toLocalDate();
    }

    @Test
    void theLastThirtyDaysHaveSomeWheneverTheyAreLoaded() {
        LocalDate last = LocalDate.of(2031, 3, 1);

        assertThat(upTo(last))
                .hasSize(DemoOpinions.COUNT)
                .allMatch(opinion -> !day(opinion).isAfter(last));
        assertThat(upTo(last))
                .filteredOn(opinion -> day(opinion).isAfter(last.minusDays(30)))
                .hasSizeGreaterThan(300);
    }

    @Test
    void loadedAgainLaterTheyHaveTheSameNumbers() {
        assertThat(upTo(LocalDate.of(2031, 3, 1)))
                .extracting(opinion -> opinion.get("externalId"))
                .isEqualTo(upTo(LocalDate.of(2031, 4, 1)).stream()
                        .map(opinion -> opinion.get("externalId"))
                        .toList());
    }

    @Test
    void ofOneThingMuchIsSaidInTheLastWeekWheneverItIsLoaded() {
        LocalDate last = LocalDate.of(2031, 3, 1);
        DemoUnit compound = compound();

        assertThat(DemoOpinions.growing(List.of(compound), mapOf(compound), last))
                .hasSize(DemoOpinions.GROWN)
                .allMatch(opinion ->
                        day(opinion).isAfter(last.minusDays(6)) && !day(opinion).isAfter(last))
                .extracting(opinion -> opinion.get("category"))
                .containsOnly("公用事业/供暖供水");
    }

    @Test
    void mostSayWhereTheyAreAboutNearTheirCompoundAndTheSamePlaceEveryTime() {
        List<Map<String, Object>> located = upTo(LocalDate.of(2031, 3, 1)).stream()
                .filter(opinion -> opinion.containsKey("latitude"))
                .toList();

        assertThat(located).hasSize(DemoOpinions.COUNT / 4 * 3);
        assertThat(located)
                .allMatch(opinion ->
                        Math.abs(Double.parseDouble(String.valueOf(opinion.get("latitude"))) - 37.434) < 0.005)
                .allMatch(opinion -> opinion.containsKey("longitude"));
        assertThat(upTo(LocalDate.of(2031, 4, 1)).getFirst().get("latitude"))
                .isEqualTo(upTo(LocalDate.of(2031, 3, 1)).getFirst().get("latitude"));
    }
}
