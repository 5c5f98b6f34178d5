package org.linli.search.opinion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.platform.places.UnitId;
import org.linli.platform.scope.Appointment;
import org.linli.platform.scope.Role;
import org.linli.platform.test.Http;
import org.linli.platform.test.TestTokens;
import org.linli.platform.test.WholeService;

/** An opinion is taken in, shown and corrected within scope (S1). */
@WholeService
class OpinionApiIntegrationTest extends IntakeScenario {

    @Test
    void anOpinionIsTakenInOnceAndShownWithItsLineageAndMaskedContacts() {
        var first = submitted("N1");
        var again = post(OPINIONS, opinion(tree.community, "N1", "路灯又坏了"))
                .token(clerk)
                .send();

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json().get("id")).isEqualTo(first.get("id"));
        assertThat(again.json().get("text").asString()).isEqualTo("路灯坏了");

        var read = read(first, clerk);
        assertThat(read.header("ETag")).isEqualTo("\"1\"");
        assertThat(read.json().get("lineage").values().stream()
                        .map(step -> step.get("name").asString()))
                .containsExactly("测试市", "东区", "河滨街道", "幸福社区");
        assertThat(read.body()).doesNotContain("李小明", "13812345678");
    }

    @Test
    void contactsLieSealedAndAreOpenedOneAtATimeForAReason() {
        var opinion = submitted("N2");
        var path = OPINIONS + "/" + opinion.get("id").asString() + "/reveal";

        var stored = jobs.sql("select contact_name || contact_telephone as kept from opinions where id = ?")
                .param(UUID.fromString(opinion.get("id").asString()))
                .query((row, _) -> row.getString("kept"))
                .single();
        assertThat(stored).doesNotContain("李小明", "13812345678");

        var opened = post(path, "{\"field\": \"TELEPHONE\", \"reason\": \"电话核实漏水楼层\"}")
                .token(clerk)
                .send();
        assertThat(opened.status()).as(opened.body()).isEqualTo(200);
        assertThat(opened.json().get("value").asString()).isEqualTo("13812345678");
        assertThat(opened.header("Cache-Control")).contains("no-store");

        var reader = TestTokens.of(Role.READER, tree.street);
        assertThat(post(path, "{\"field\": \"NAME\", \"reason\": \"电话核实漏水楼层\"}")
                        .token(reader)
                        .send()
                        .status())
                .isEqualTo(403);
        assertThat(post(path, "{\"field\": \"NAME\", \"reason\": \"看看\"}")
                        .token(clerk)
                        .send()
                        .status())
                .isEqualTo(422);
    }

    @Test
    void anotherStreetsOpinionIsNotThere() {
        var opinion = submitted("N3");

        for (var stranger : new UnitId[] {tree.siblingStreet, tree.otherDistrict, tree.compound}) {
            var token = TestTokens.of(Role.CLERK, stranger);
            assertThat(read(opinion, token).status()).isEqualTo(404);
            assertThat(post(
                                    OPINIONS + "/" + opinion.get("id").asString() + "/reveal",
                                    "{\"field\": \"NAME\", \"reason\": \"电话核实漏水楼层\"}")
                            .token(token)
                            .send()
                            .status())
                    .isEqualTo(404);
        }
        assertThat(read(opinion, TestTokens.of(Role.READER, tree.district)).status())
                .isEqualTo(200);
    }

    @Test
    void nothingIsTakenInForAPlaceOutsideTheCallersScope() {
        var refused = post(OPINIONS, opinion(tree.siblingCommunity, "N4", "路灯坏了"))
                .token(clerk)
                .send();

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("place");
    }

    @Test
    void nobodyCanProbeForAnotherOfficesNumbers() {
        submitted("N5");

        var other = post(OPINIONS, opinion(tree.siblingCommunity, "N5", "路灯坏了"))
                .token(TestTokens.of(Role.CLERK, tree.siblingStreet))
                .send();

        assertThat(other.status()).isEqualTo(201);
    }

    @Test
    void aCorrectionNeedsTheVersionSeenAndStaysWithinScope() {
        var path = OPINIONS + "/" + submitted("C1").get("id").asString();
        var http = new Http(port);

        var moved = http.call("PATCH", path)
                .json("{\"place\": \"%s\", \"category\": \"交通/停车\"}".formatted(tree.compound))
                .header("If-Match", "\"1\"")
                .token(clerk)
                .send();
        assertThat(moved.status()).as(moved.body()).isEqualTo(200);
        assertThat(moved.header("ETag")).isEqualTo("\"2\"");
        assertThat(moved.json().get("category").asString()).isEqualTo("交通/停车");

        var stale =
                http.call("PATCH", path).json("{}").header("If-Match", "\"1\"").token(clerk);
        assertThat(stale.send().status()).isEqualTo(412);
        assertThat(http.call("PATCH", path).json("{}").token(clerk).send().status())
                .isEqualTo(428);
        var away = http.call("PATCH", path)
                .json("{\"place\": \"%s\"}".formatted(tree.siblingCommunity))
                .header("If-Match", "\"2\"")
                .token(clerk)
                .send();
        assertThat(away.status()).isEqualTo(422);
    }

    @Test
    void withoutATokenNothingIsSaid() {
        assertThat(new Http(port).get(OPINIONS + "/" + UUID.randomUUID()).send().status())
                .isEqualTo(401);
        var nobody = TestTokens.of(new Appointment(tree.street, Role.OPERATOR));
        assertThat(new Http(port)
                        .get(OPINIONS + "/" + UUID.randomUUID())
                        .token(nobody)
                        .send()
                        .status())
                .isEqualTo(403);
    }
}
