package org.linli.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.linli.platform.scope.Role;
import org.linli.platform.test.Actor;
import org.linli.platform.test.Example;
import org.linli.platform.test.Row;
import org.linli.platform.test.TestPlaces;
import org.linli.platform.test.TestTokens;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who may do what with saved searches and webhooks. */
final class AlertRows extends OpinionExamples {

    AlertRows(int port, JdbcClient jobs) {
        super(port, jobs);
    }

    List<Row> all() {
        return Stream.of(savedSearches(), webhooks()).flatMap(List::stream).toList();
    }

    /** SavedSearchIntegrationTest shows that whoever saved one may change it; nobody else does. */
    private List<Row> savedSearches() {
        return List.of(
                Row.place("saveSearch", tree -> Example.request().json(search(tree))),
                Row.list(
                        "listSavedSearches",
                        tree -> {
                            aSharedSearch(tree);
                            return Example.request();
                        },
                        OpinionExamples::text),
                Row.placeless("listSavedSearchNews", "One hears of one's own searches only", _ -> Example.request()),
                Row.thing("getSavedSearch", this::aSharedSearch),
                anothers(
                        "changeSavedSearch",
                        tree -> aSharedSearch(tree).version(1).json("{\"shared\": false}")),
                anothers("removeSavedSearch", tree -> aSharedSearch(tree).version(1)),
                anothers("seeSavedSearch", tree -> aSharedSearch(tree).json("{\"until\": 0}")));
    }

    private List<Row> webhooks() {
        return List.of(
                Row.place("registerWebhook", tree -> Example.request().json(webhook(tree))),
                Row.list(
                        "listWebhooks",
                        tree -> {
                            aWebhook(tree);
                            return Example.request();
                        },
                        tree -> "/matrix/" + tree.street),
                Row.thing("getWebhook", this::aWebhook),
                Row.thing("changeWebhook", tree -> aWebhook(tree).version(1).json("{\"active\": false}")),
                Row.thing("removeWebhook", tree -> aWebhook(tree).version(1)),
                Row.thing("rotateWebhookSecret", tree -> aWebhook(tree).version(1)),
                Row.thing("testWebhook", this::aWebhook),
                Row.thing("listWebhookDeliveries", this::aWebhook),
                Row.thing("resendWebhookDelivery", this::aDelivery));
    }

    /** Nobody listens there; earlier ones make room at the street, which has ten at most. */
    private Example aWebhook(TestPlaces tree) {
        jobs.sql("update webhooks set place_id = :district, nth = null where place_id = :street")
                .param("district", tree.district.value())
                .param("street", tree.street.value())
                .update();
        var answer = http().post(API + "/webhooks", webhook(tree))
                .token(TestTokens.of(Role.ADMINISTRATOR, tree.street))
                .send();
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return Example.request().path("id", answer.json().at("/webhook/id").asString());
    }

    private Example aDelivery(TestPlaces tree) {
        Example webhook = aWebhook(tree);
        String id = jobs.sql("select id from webhooks where place_id = :street")
                .param("street", tree.street.value())
                .query(String.class)
                .single();
        var answer = http().call("POST", API + "/webhooks/" + id + "/test")
                .token(TestTokens.of(Role.ADMINISTRATOR, tree.street))
                .send();
        assertThat(answer.status()).as(answer.body()).isEqualTo(202);
        return webhook.path("delivery", answer.json().get("id").asString());
    }

    private static String webhook(TestPlaces tree) {
        return """
                {"unit": "%s", "url": "http://localhost:9/matrix/%s", "kinds": ["SEARCH_MATCHED"]}
                """.formatted(tree.street, tree.street);
    }

    private static Row anothers(String operation, Function<TestPlaces, Example> example) {
        return Row.thing(operation, example).but(Actor.OWNER, 409).but(Actor.PARENT, 409);
    }

    private Example aSharedSearch(TestPlaces tree) {
        return made(http().post(API + "/saved-searches", search(tree)), tree, "/id");
    }

    private static String search(TestPlaces tree) {
        return """
                {"unit": "%s", "name": "%s", "view": "q=路灯", "filter": {"q": "路灯"}, "shared": true, "alert": "NEVER"}
                """.formatted(tree.street, text(tree));
    }
}
