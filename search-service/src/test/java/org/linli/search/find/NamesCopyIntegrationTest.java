package org.linli.search.find;

import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What there was before anybody listened, and what was missed: the snapshot says. */
class NamesCopyIntegrationTest extends NamesCity {

    @Autowired
    NamesCopy copy;

    /** As if it had been heard of some time ago. */
    private void longAgo(UUID... ids) {
        jobs.sql("update finds set heard_at = heard_at - interval '1 hour' where id = any (:ids)")
                .param("ids", ids)
                .update();
    }

    @Test
    void whatWasThereBeforeIsFoundPageByPageAndUnknownKindsArePassedOver() {
        UUID[] ids = {newId(), newId(), newId()};
        page(
                FindSource.VOLUNTEER,
                absent(),
                ", \"next\": \"two\"",
                team(ids[0], mark + "一", 4),
                team(ids[1], mark + "二", 1));
        page(
                FindSource.VOLUNTEER,
                equalTo("two"),
                "",
                team(ids[2], mark + "三", 2),
                named("VENTURE", newId(), mark + "公益", 1));

        copy.of(FindSource.VOLUNTEER);

        assertThat(found(tree.street, mark))
                .containsExactly("TEAM " + mark + "一", "TEAM " + mark + "二", "TEAM " + mark + "三");
    }

    @Test
    void ofEventAndSnapshotTheNewerHoldsWhicheverComesFirst() {
        UUID one = aTeam(tree.street, mark + "一");
        heard("volunteer.team.changed", one, tree.street, 2, ", \"name\": \"%s改\"".formatted(mark));
        UUID two = aTeam(tree.street, mark + "二");
        longAgo(one, two);
        publish(FindSource.VOLUNTEER, team(one, mark + "一", 1), team(two, mark + "新", 3));

        copy.of(FindSource.VOLUNTEER);

        assertThat(found(tree.street, mark)).containsExactlyInAnyOrder("TEAM " + mark + "改", "TEAM " + mark + "新");
        heard("volunteer.team.changed", two, tree.street, 2, ", \"name\": \"%s旧\"".formatted(mark));
        assertThat(found(tree.street, mark + "旧")).doesNotContain("TEAM " + mark + "旧");
    }

    @Test
    void whatAMissedEventSaidIsInTheSnapshotOfTheSameVersion() {
        UUID team = aTeam(tree.street, mark + "一");
        // The second, which gave it another name, never came.
        heard("volunteer.team.changed", team, tree.street, 3, ", \"kind\": \"PATROL\"");
        publish(FindSource.VOLUNTEER, team(team, mark + "改", 3));

        copy.of(FindSource.VOLUNTEER);

        assertThat(found(tree.street, mark)).containsExactly("TEAM " + mark + "改");
    }

    @Test
    void whatTheSnapshotDoesNotHaveIsOverButForWhatWasJustHeardOf() {
        UUID dissolved = aTeam(tree.street, mark + "一");
        UUID there = aTeam(tree.street, mark + "二");
        longAgo(dissolved, there);
        aTeam(tree.street, mark + "三");
        publish(FindSource.VOLUNTEER, team(there, mark + "二", 1));

        copy.of(FindSource.VOLUNTEER);

        assertThat(found(tree.street, mark)).containsExactly("TEAM " + mark + "二", "TEAM " + mark + "三");
        heard("volunteer.team.changed", dissolved, tree.street, 2, ", \"name\": \"%s又来\"".formatted(mark));
        assertThat(found(tree.street, mark + "又来"))
                .as("a newer event says that it is there")
                .hasSize(1);
    }

    @Test
    void whileTheServiceIsAwayItsThingsStayAsTheyAre() {
        UUID[] teams = {aTeam(tree.street, mark + "一"), aTeam(tree.street, mark + "二")};
        longAgo(teams);
        page(FindSource.VOLUNTEER, absent(), ", \"next\": \"two\"", team(teams[0], mark + "一", 1));
        isAway(FindSource.VOLUNTEER, equalTo("two"));

        assertThatThrownBy(() -> copy.of(FindSource.VOLUNTEER)).isInstanceOf(RuntimeException.class);

        assertThat(found(tree.street, mark)).hasSize(2);
    }
}
