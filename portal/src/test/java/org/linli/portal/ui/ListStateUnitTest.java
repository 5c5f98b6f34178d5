package org.linli.portal.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.Location;
import java.util.List;
import org.junit.jupiter.api.Test;

class ListStateUnitTest {

    private final ListState state = ListState.of(
            new Location("opinions?place=370502001&q=电梯&state=RECEIVED&state=SCREENED&sort=NEWEST&record=7"));

    @Test
    void anAddressHoldsAllThatAListShows() {
        assertThat(state.text()).isEqualTo("电梯");
        assertThat(state.values("state")).containsExactly("RECEIVED", "SCREENED");
        assertThat(state.sort()).contains("NEWEST");
        assertThat(state.record()).contains("7");
        assertThat(state.place()).contains("370502001");
        assertThat(state.filters()).containsExactly("state");
    }

    @Test
    void takingAFilterAwayLeavesTheOthers() {
        assertThat(state.without("state", "RECEIVED").values("state")).containsExactly("SCREENED");
        assertThat(state.with("state", List.of()).filters()).isEmpty();
        assertThat(state.with("q", " ").text()).isNull();
    }

    @Test
    void clearingKeepsPlaceAndOrder() {
        ListState cleared = state.cleared();

        assertThat(cleared.text()).isNull();
        assertThat(cleared.filters()).isEmpty();
        assertThat(cleared.place()).contains("370502001");
        assertThat(cleared.sort()).contains("NEWEST");
    }

    @Test
    void openingARecordShowsTheSameRows() {
        assertThat(state.sameRows(state.with(ListState.RECORD, "8"))).isTrue();
        assertThat(state.sameRows(state.with("state", "ANSWERED"))).isFalse();
        assertThat(state.sameRows(null)).isFalse();
    }
}
