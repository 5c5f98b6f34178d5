package org.linli.search.find;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.platform.places.UnitType;
import org.linli.platform.scope.Appointment;
import org.linli.platform.scope.Role;
import org.linli.platform.test.Http;
import org.linli.platform.test.TestTokens;
import org.springframework.amqp.core.MessageBuilder;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What is found by which words, by whom, and in which order. */
class FindIntegrationTest extends FindCity {

    @Autowired
    RabbitTemplate rabbit;

    @Test
    void whatAnotherServiceTellsIsFoundInGroupsAndSaysWhereItIs() {
        UUID id = newId();
        var event = HeardOf.event(
                "volunteer.team.founded",
                id,
                tree.community,
                1,
                ", \"kind\": \"PATROL\", \"name\": \"%s巡逻队\"".formatted(mark));
        rabbit.send(
                "linli.events",
                event.type(),
                MessageBuilder.withBody(HeardOf.message(event)).build());
        aCompany(
                tree.street,
                mark + "物业",
                "91370500MA3C" + UUID.randomUUID().toString().substring(0, 6));

        await().atMost(PATIENCE).until(() -> found(tree.street, mark).size() == 2);
        JsonNode groups = asked(Role.READER, tree.street, q(mark));
        assertThat(names(groups)).containsExactly("TEAM " + mark + "巡逻队", "COMPANY " + mark + "物业");
        assertThat(groups.at("/0/total").asInt()).isEqualTo(1);
        assertThat(groups.at("/0/exact").asBoolean()).isTrue();
        JsonNode team = groups.at("/0/items/0");
        assertThat(team.get("id").asString()).isEqualTo(id.toString());
        assertThat(team.get("detail").asString()).isEqualTo("PATROL");
        assertThat(team.get("fit").asString()).isEqualTo("PREFIX");
        assertThat(team.get("lineage")
                        .valueStream()
                        .map(step -> step.get("name").asString()))
                .containsExactly("测试市", "东区", "河滨街道", "幸福社区");
        assertThat(groups.at("/1/items/0/state").asString()).isEqualTo("ACTIVE");
    }

    @Test
    void aUnitIsFoundByNamePinyinInitialsCodeAndInAnyWriting() {
        var unit = tree.add(tree.community, UnitType.COMPOUND, mark + "碧水龙庭");
        unitsAreFollowed();
        String code = "T" + unit.label().substring(20);

        for (String typed : List.of(mark, mark + "碧水龍庭", "庭 " + mark, mark + "碧水龙停", code.toLowerCase(Locale.ROOT))) {
            assertThat(found(tree.street, typed)).as(typed).containsExactly("UNIT " + mark + "碧水龙庭");
        }
        assertThat(names(asked(Role.CLERK, tree.compound, q("bishuilong"))))
                .as("below the compound is none")
                .isEmpty();
        assertThat(found(tree.community, "bishuilong")).contains("UNIT " + mark + "碧水龙庭");
        assertThat(found(tree.community, "bslt")).contains("UNIT " + mark + "碧水龙庭");
    }

    @Test
    void theNameItselfComesFirstThenWhatBeginsSoThenWhatContainsIt() {
        aTeam(tree.street, "老" + mark);
        aTeam(tree.street, mark + "二队");
        aTeam(tree.street, mark);

        assertThat(found(tree.street, mark)).containsExactly("TEAM " + mark, "TEAM " + mark + "二队", "TEAM 老" + mark);
        JsonNode two = asked(Role.CLERK, tree.street, q(mark) + "&limit=2");
        assertThat(names(two)).hasSize(2);
        assertThat(two.at("/0/total").asInt()).isEqualTo(3);
    }

    @Test
    void oneCharacterOffIsFoundWhereNothingFitsBetterOnly() {
        aTeam(tree.street, mark + "巡逻队");

        assertThat(asked(Role.CLERK, tree.street, q(mark + "巡罗队"))
                        .at("/0/items/0/fit")
                        .asString())
                .isEqualTo("NEAR");
        aTeam(tree.street, mark + "巡罗队");
        assertThat(found(tree.street, mark + "巡罗队")).containsExactly("TEAM " + mark + "巡罗队");
    }

    @Test
    void nobodyFindsWhatLiesOutsideTheirUnitsOrThePlaceTheyLookAt() {
        aTeam(tree.street, mark + "甲");
        aTeam(tree.siblingStreet, mark + "乙");
        aTeam(tree.community, mark + "丙");

        assertThat(found(tree.community, mark)).containsExactly("TEAM " + mark + "丙");
        assertThat(found(tree.street, mark)).containsExactly("TEAM " + mark + "甲", "TEAM " + mark + "丙");
        assertThat(found(tree.otherDistrict, mark)).isEmpty();
        assertThat(names(asked(
                        List.of(
                                new Appointment(tree.community, Role.CLERK),
                                new Appointment(tree.siblingStreet, Role.READER)),
                        q(mark))))
                .containsExactlyInAnyOrder("TEAM " + mark + "丙", "TEAM " + mark + "乙");
        assertThat(names(asked(Role.CLERK, tree.district, q(mark) + "&place=" + tree.siblingStreet)))
                .containsExactly("TEAM " + mark + "乙");
        assertThat(names(asked(Role.CLERK, tree.street, q(mark) + "&place=" + tree.siblingStreet)))
                .isEmpty();
        assertThat(names(asked(Role.CLERK, tree.city, q(mark)))).hasSize(3);
    }

    @Test
    void aCompanyIsSeenWhereItIsKeptAndByThoseItServesOrServed() {
        UUID company = aCompany(tree.otherStreet, mark + "物业", "91" + mark);

        assertThat(found(tree.community, mark)).isEmpty();
        heard(
                "property.service.started",
                newId(),
                tree.compound,
                1,
                ", \"company\": \"%s\", \"mode\": \"SINGLE\", \"since\": \"2026-01-01\"".formatted(company));

        assertThat(found(tree.community, mark)).containsExactly("COMPANY " + mark + "物业");
        assertThat(found(tree.siblingStreet, mark)).isEmpty();
        heard("property.company.closed", company, tree.otherStreet, 2, "");
        assertThat(asked(Role.READER, tree.otherStreet, q(mark))
                        .at("/0/items/0/state")
                        .asString())
                .as("its record is read all the same")
                .isEqualTo("CLOSED");
    }

    @Test
    void postsAreForAdministratorsWhereTheyAreOneAndNameNobody() {
        var unit = tree.add(tree.street, UnitType.COMMUNITY, mark + "社区");
        unitsAreFollowed();
        for (String account : List.of("a", "b")) {
            UUID appointment = newId();
            heard("org.appointment.made", appointment, unit, 1, """
                    , "appointment": "%s", "account": "%s", "role": "CLERK", "from": "2026-01-01"
                    """.formatted(
                            appointment, UUID.nameUUIDFromBytes(account.getBytes(StandardCharsets.UTF_8))));
        }

        JsonNode posts = asked(Role.ADMINISTRATOR, tree.street, q(mark + "社区经办人"));
        assertThat(names(posts)).containsExactly("POST " + mark + "社区经办人");
        assertThat(posts.at("/0/total").asInt()).as("one post, held by two").isEqualTo(1);
        assertThat(posts.at("/0/items/0/detail").asString()).isEqualTo("CLERK");
        assertThat(asked(Role.CLERK, tree.street, q(mark) + "&kind=POST")).isEmpty();
        assertThat(names(asked(
                        List.of(
                                new Appointment(tree.street, Role.CLERK),
                                new Appointment(tree.siblingStreet, Role.ADMINISTRATOR)),
                        q(mark))))
                .as("an administrator elsewhere is none here")
                .containsExactly("UNIT " + mark + "社区");
    }

    @Test
    void aPostWhoseLastDayHasComeIsFoundNoMore() {
        var unit = tree.add(tree.street, UnitType.COMMUNITY, mark + "社区");
        unitsAreFollowed();
        UUID appointment = newId();
        heard("org.appointment.made", appointment, unit, 1, ", \"role\": \"CLERK\", \"from\": \"2026-01-01\"");
        String question = q(mark) + "&kind=POST";

        assertThat(asked(Role.ADMINISTRATOR, tree.street, question)).hasSize(1);
        heard("org.appointment.ended", appointment, unit, 2, ", \"role\": \"CLERK\", \"to\": \"2999-01-01\"");
        assertThat(asked(Role.ADMINISTRATOR, tree.street, question))
                .as("not yet")
                .hasSize(1);
        heard("org.appointment.ended", appointment, unit, 3, ", \"role\": \"CLERK\", \"to\": \"2026-01-02\"");
        assertThat(asked(Role.ADMINISTRATOR, tree.street, question)).isEmpty();
    }

    @Test
    void whateverIsTypedItAnswers() {
        for (String typed :
                List.of("%", "_", "\\", "'", "|", "#TEAM", "^abc", "\"", "（", "a b c d e f g h", "😀", "１２", " ")) {
            asked(Role.CLERK, tree.street, q(typed));
        }
        assertThat(new Http(port)
                        .get("/api/search/v1/finds?" + q("长".repeat(61)))
                        .token(TestTokens.of(Role.CLERK, tree.street))
                        .send()
                        .status())
                .isEqualTo(400);
    }
}
