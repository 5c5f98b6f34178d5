package org.linli.portal.opinion;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.Location;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.linli.portal.ui.ListState;

class OpinionQueryUnitTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    private static OpinionQuery of(String address) {
        return OpinionQuery.of(ListState.of(new Location(address)), "the-place", TODAY);
    }

    @Test
    void theLastDaysIncludeToday() {
        assertThat(of("opinions?days=7").parameters())
                .containsEntry("from", "2026-11-19")
                .doesNotContainKey("to");
    }

    @Test
    void aMonthIsItsFirstAndItsLastDay() {
        assertThat(of("opinions?month=2024-02&days=7").parameters())
                .containsEntry("from", "2024-02-01")
                .containsEntry("to", "2024-02-29");
    }

    @Test
    void aPlaceBelowGoesBeforeThePlaceOfThePage() {
        assertThat(of("opinions").parameters()).containsEntry("place", "the-place");
        assertThat(of("opinions?at=below").parameters()).containsEntry("place", "below");
    }

    @Test
    void aPeriodThatIsNoneIsLeftToTheServiceToRefuse() {
        assertThat(of("opinions?month=soon").parameters()).containsEntry("from", "soon");
    }

    @Test
    void theExportAsksForExactlyWhatTheListShows() {
        OpinionQuery query =
                of("opinions?q=%E7%94%B5%E6%A2%AF+%2D%E6%B1%BD%E8%BD%A6&state=RECEIVED&record=x&sort=OLDEST");

        assertThat(query.export("CSV"))
                .containsEntry("place", "the-place")
                .containsEntry("state", "RECEIVED")
                .containsEntry("sort", "OLDEST")
                .containsEntry("format", "CSV")
                .doesNotContainKeys("record", "limit");
    }

    @Test
    void onlyTheFirstPageCounts() {
        assertThat(of("opinions").page(null, 50)).containsKey("facets").doesNotContainKey("cursor");
        assertThat(of("opinions").page("next", 50)).doesNotContainKey("facets").containsEntry("cursor", "next");
    }

    @Test
    void nothingIsSuggestedForAWordThatMeansWhatItSays() {
        assertThat(SearchHelp.lastWord("电梯 梅园")).isEqualTo("梅园");
        assertThat(SearchHelp.lastWord("电梯 -梅园")).isEmpty();
        assertThat(SearchHelp.lastWord("渠道:热线")).isEmpty();
    }
}
