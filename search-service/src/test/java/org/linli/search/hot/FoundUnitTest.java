package org.linli.search.hot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.search.hot.Tallied.aTally;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.platform.places.UnitId;
import org.linli.search.opinion.GroupId;

class FoundUnitTest {

    private static final String CATEGORY = "公用事业/电梯";

    private static Found category(String path, int received) {
        return new Found(
                new HotSubject.OfCategory(CATEGORY),
                new UnitId(new UUID(1, path.hashCode())),
                path,
                CATEGORY,
                aTally().received(received).build());
    }

    private static Found group(String path, int received) {
        return new Found(
                new HotSubject.OfGroup(GroupId.next()),
                new UnitId(new UUID(1, path.hashCode())),
                path,
                CATEGORY,
                aTally().received(received).build());
    }

    @Test
    void whatLiesInOneCommunityIsLeftToIt() {
        Found district = category("c.d", 12);
        Found street = category("c.d.s", 11);
        Found community = category("c.d.s.m", 10);

        assertThat(Found.toldOnce(List.of(district, street, community))).containsExactly(community);
    }

    @Test
    void whatIsSpreadOverAStreetIsTheStreets() {
        Found street = category("c.d.s", 12);
        Found one = category("c.d.s.m", 6);
        Found other = category("c.d.s.n", 6);

        assertThat(Found.toldOnce(List.of(street, one, other))).containsExactly(street, one, other);
    }

    @Test
    void aNeighbourWithALikeNameIsNotBelow() {
        assertThat(Found.toldOnce(List.of(category("c.d.s", 5), category("c.d.s1.m", 5))))
                .hasSize(2);
    }

    @Test
    void aGroupThatIsMostOfACategoryIsToldForIt() {
        Found group = group("c.d.s.m", 7);

        assertThat(Found.toldOnce(List.of(category("c.d.s.m", 10), group))).containsExactly(group);
        assertThat(Found.toldOnce(List.of(category("c.d.s.m", 11), group))).hasSize(2);
    }

    @Test
    void aPeriodIsComparedWithAsManyWindowsAsThereIsHistory() {
        LocalDate day = LocalDate.of(2026, 11, 26);

        assertThat(HeatPeriod.WEEK.first(day)).isEqualTo("2026-11-20");
        assertThat(HeatPeriod.WEEK.since(day, 2)).isEqualTo("2026-11-06");
        assertThat(HeatPeriod.WEEK.windows(day, LocalDate.of(2026, 11, 13))).isEqualTo(1);
        assertThat(HeatPeriod.WEEK.windows(day, LocalDate.of(2026, 11, 14))).isZero();
        assertThat(HeatPeriod.WEEK.windows(day, LocalDate.of(2020, 1, 1))).isEqualTo(8);
        assertThat(HeatPeriod.DAY.windows(day, day)).isZero();
    }
}
