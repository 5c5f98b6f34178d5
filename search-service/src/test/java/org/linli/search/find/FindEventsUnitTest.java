package org.linli.search.find;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.platform.places.UnitId;
import tools.jackson.databind.json.JsonMapper;

class FindEventsUnitTest {

    private final FindEvents events = new FindEvents(JsonMapper.shared());
    private final UUID id = UUID.randomUUID();
    private final UnitId unit = new UnitId(UUID.randomUUID());

    private FindChange read(String type, String more) {
        return events.read(HeardOf.event(type, id, unit, 3, more)).orElseThrow();
    }

    @Test
    void aTeamThatIsFoundedSaysAllThereIsToFindAndNobodyWhoIsInIt() {
        FindChange change = read("volunteer.team.founded", """
                , "kind": "PATROL", "name": "红袖章巡逻队", "foundedOn": "2026-01-01",
                 "captain": "%s", "members": 3
                """.formatted(UUID.randomUUID()));

        assertThat(change).isInstanceOfSatisfying(FindChange.Whole.class, whole -> {
            assertThat(whole.find().kind()).isEqualTo(FindKind.TEAM);
            assertThat(whole.find().name()).isEqualTo("红袖章巡逻队");
            assertThat(whole.find().detail()).isEqualTo("PATROL");
            assertThat(whole.find().version()).isEqualTo(3);
        });
        assertThat(change.toString()).doesNotContain("captain");
    }

    @Test
    void somebodyWhoJoinsChangesNothingThatIsFoundButIsCounted() {
        FindChange change = read(
                "volunteer.team.member-joined",
                ", \"volunteer\": \"%s\", \"role\": \"MEMBER\"".formatted(UUID.randomUUID()));

        assertThat(change).isEqualTo(new FindChange.Part(FindKind.TEAM, id, unit, null, null, null, null, false, 3));
    }

    @Test
    void whatIsDissolvedIsGone() {
        assertThat(read("volunteer.team.dissolved", ", \"day\": \"2026-01-01\""))
                .isInstanceOfSatisfying(
                        FindChange.Part.class, part -> assertThat(part.gone()).isTrue());
        assertThat(read("org.party-org.dissolved", ", \"day\": \"2026-01-01\""))
                .isInstanceOfSatisfying(
                        FindChange.Part.class, part -> assertThat(part.gone()).isTrue());
    }

    @Test
    void aPostIsARoleInAUnitFromADayOnAndEndsOnADay() {
        assertThat(read("org.appointment.made", """
                , "appointment": "%s", "account": "%s", "role": "CLERK", "from": "2026-02-01"
                """.formatted(id, UUID.randomUUID())))
                .isInstanceOfSatisfying(FindChange.Whole.class, whole -> {
                    assertThat(whole.find().name()).isEqualTo("经办人");
                    assertThat(whole.find().detail()).isEqualTo("CLERK");
                    assertThat(whole.find().from()).isEqualTo(LocalDate.of(2026, 2, 1));
                });
        assertThat(read("org.appointment.ended", ", \"role\": \"CLERK\", \"to\": \"2026-03-01\""))
                .isInstanceOfSatisfying(FindChange.Part.class, part -> {
                    assertThat(part.to()).isEqualTo(LocalDate.of(2026, 3, 1));
                    assertThat(part.gone()).isFalse();
                });
    }

    @Test
    void aCompanyStandsAsTheLastEventSaysAndIsSeenByThoseItServes() {
        assertThat(read(
                        "property.company.registered",
                        ", \"code\": \"91\", \"name\": \"安居\", \"kind\": \"PROFESSIONAL\""))
                .isInstanceOfSatisfying(
                        FindChange.Whole.class,
                        whole -> assertThat(whole.find().state()).isEqualTo("ACTIVE"));
        assertThat(read("property.company.closed", ""))
                .isEqualTo(new FindChange.Part(FindKind.COMPANY, id, unit, null, null, "CLOSED", null, false, 3));
        UUID company = UUID.randomUUID();
        assertThat(read("property.service.started", ", \"company\": \"%s\", \"mode\": \"SINGLE\"".formatted(company)))
                .isEqualTo(new FindChange.Served(company, unit));
    }

    @Test
    void aMatterSaysAllOfItselfEachTime() {
        assertThat(read("property.matter.reopened", ", \"title\": \"路灯\", \"state\": \"OPEN\""))
                .isInstanceOfSatisfying(FindChange.Whole.class, whole -> {
                    assertThat(whole.find().name()).isEqualTo("路灯");
                    assertThat(whole.find().state()).isEqualTo("OPEN");
                });
    }

    @Test
    void anEventThatDoesNotSayWhatItMustIsNotTakenForAnother() {
        assertThatThrownBy(() -> read("property.matter.opened", ", \"state\": \"OPEN\""))
                .isInstanceOf(NullPointerException.class);
        assertThat(events.read(HeardOf.event("property.staff.left", id, unit, 3, "")))
                .isEmpty();
    }
}
