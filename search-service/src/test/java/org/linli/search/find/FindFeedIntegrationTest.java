package org.linli.search.find;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.platform.places.UnitId;
import org.linli.platform.places.UnitType;
import org.linli.platform.scope.Role;
import org.springframework.beans.factory.annotation.Autowired;

/** What was found yesterday and is called otherwise today: renamed, moved, closed, late, missed. */
class FindFeedIntegrationTest extends FindCity {

    @Autowired
    FindSources sources;

    private boolean wanted(FindSource source) {
        return sources.of(source).isWanted();
    }

    private void allIsMet() {
        jobs.sql("update find_sources set met = wanted").update();
    }

    @Test
    void aTeamThatIsRenamedMovedOrDissolvedIsFoundAsItIs() {
        UUID team = aTeam(tree.street, mark + "旧名");
        heard("volunteer.team.changed", team, tree.siblingStreet, 2, """
                , "kind": "MEDIATION", "name": "%s新名"
                """.formatted(mark));

        assertThat(found(tree.district, mark + "旧名")).doesNotContain("TEAM " + mark + "旧名");
        assertThat(found(tree.street, mark)).isEmpty();
        assertThat(found(tree.siblingStreet, mark)).containsExactly("TEAM " + mark + "新名");
        heard("volunteer.team.dissolved", team, tree.siblingStreet, 3, ", \"day\": \"2026-01-01\"");
        assertThat(found(tree.district, mark)).isEmpty();
    }

    @Test
    void anEventThatComesLateChangesNothing() {
        UUID team = aTeam(tree.street, mark + "一");
        heard("volunteer.team.changed", team, tree.street, 2, ", \"name\": \"%s二\"".formatted(mark));
        heard("volunteer.team.dissolved", team, tree.street, 3, "");

        heard("volunteer.team.changed", team, tree.street, 2, ", \"name\": \"%s二\"".formatted(mark));
        heard("volunteer.team.founded", team, tree.street, 1, ", \"name\": \"%s一\"".formatted(mark));

        assertThat(found(tree.street, mark)).isEmpty();
    }

    @Test
    void aMissedEventIsNoticedAndTheSnapshotIsAskedFor() {
        UUID team = aTeam(tree.street, mark + "一");
        allIsMet();

        heard("volunteer.team.member-joined", team, tree.street, 2, ", \"role\": \"MEMBER\"");
        assertThat(wanted(FindSource.VOLUNTEER)).as("one after the other").isFalse();
        heard("volunteer.team.changed", team, tree.street, 4, ", \"name\": \"%s四\"".formatted(mark));
        assertThat(wanted(FindSource.VOLUNTEER)).as("the third was missed").isTrue();
        assertThat(found(tree.street, mark)).containsExactly("TEAM " + mark + "四");
        assertThat(wanted(FindSource.PROPERTY)).isFalse();
        heard("property.company.suspended", newId(), tree.street, 5, "");
        assertThat(wanted(FindSource.PROPERTY))
                .as("of one that was never heard of")
                .isTrue();
        allIsMet();
    }

    @Test
    void aRenamedUnitTakesItsPostsAlongAndAClosedOneIsFoundNoMore() {
        UnitId unit = tree.add(tree.street, UnitType.COMMUNITY, mark + "旧社区");
        unitsAreFollowed();
        heard("org.appointment.made", newId(), unit, 1, ", \"role\": \"READER\", \"from\": \"2026-01-01\"");

        jobs.sql("update places set name = :name where id = :id")
                .param("name", mark + "新社区")
                .param("id", unit.value())
                .update();
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(names(asked(Role.ADMINISTRATOR, tree.street, q(mark))))
                        .containsExactly("UNIT " + mark + "新社区", "POST " + mark + "新社区查看人"));

        jobs.sql("update places set valid_to = date '2026-01-01' where id = :id")
                .param("id", unit.value())
                .update();
        await().atMost(PATIENCE).until(() -> found(tree.street, mark).isEmpty());
    }

    @Test
    void whatIsHeardOfBeforeItsUnitIsFoundOnceTheUnitIsKnown() {
        UnitId unit = new UnitId(newId());
        UUID company = newId();
        heard("volunteer.team.founded", newId(), unit, 1, ", \"kind\": \"SQUAD\", \"name\": \"%s队\"".formatted(mark));
        heard("org.appointment.made", newId(), unit, 1, ", \"role\": \"CLERK\", \"from\": \"2026-01-01\"");
        heard("property.service.started", newId(), unit, 1, ", \"company\": \"%s\"".formatted(company));
        assertThat(found(tree.city, mark)).as("nobody knows where that is").isEmpty();

        jobs.sql("""
                        insert into places (id, parent_id, path, no, no_end, type, name, valid_from)
                        select :id, p.id, p.path || :label::ltree, p.no_end - 1, p.no_end - 1, 'COMPOUND', :name,
                               date '2020-01-01'
                          from places p where p.id = :parent
                        """)
                .param("id", unit.value())
                .param("label", unit.label())
                .param("name", mark + "小区")
                .param("parent", tree.community.value())
                .update();

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(names(asked(Role.ADMINISTRATOR, tree.community, q(mark))))
                        .containsExactly("UNIT " + mark + "小区", "POST " + mark + "小区经办人", "TEAM " + mark + "队"));
        heard("property.company.registered", company, tree.otherStreet, 1, """
                , "kind": "STATE_OWNED", "name": "%s物业", "code": "91X"
                """.formatted(mark));
        assertThat(found(tree.community, mark)).contains("COMPANY " + mark + "物业");
    }
}
