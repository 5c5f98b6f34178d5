package org.linli.search;

import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.stream.Stream;
import org.linli.platform.scope.Role;
import org.linli.platform.test.Actor;
import org.linli.platform.test.Example;
import org.linli.platform.test.Row;
import org.linli.platform.test.TestPlaces;
import org.linli.platform.test.TestTokens;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who may do what with receipts and Open311. */
final class ResidentRows extends OpinionExamples {

    private static final String FORM = "application/x-www-form-urlencoded";

    ResidentRows(int port, JdbcClient jobs) {
        super(port, jobs);
    }

    List<Row> all() {
        return Stream.of(receipts(), open311()).flatMap(List::stream).toList();
    }

    private List<Row> receipts() {
        return List.of(
                Row.thing("issueReceipt", this::anOpinion),
                Row.open("readByReceipt", tree -> Example.request().query("code", aReceipt(tree))));
    }

    /** "403 for errors because of wrong or missing api_key", and 400 for what the suite answers with 422. */
    private List<Row> open311() {
        return List.of(
                Row.open("discoverOpen311", _ -> anAddress()),
                Row.open("listOpen311Services", _ -> anAddress()),
                Row.open("getOpen311Service", _ -> anAddress().path("code", "elevator")),
                Row.open("getOpen311Token", tree -> anAddress().path("token", aReceipt(tree))),
                Row.place("submitOpen311Request", tree -> anAddress().body(FORM, aReport(tree)))
                        .but(Actor.CHILD, 400)
                        .but(Actor.SIBLING, 400)
                        .but(Actor.OTHER_DISTRICT, 400)
                        .but(Actor.ANONYMOUS, 403),
                Row.list(
                                "listOpen311Requests",
                                tree -> {
                                    anOpinion(tree);
                                    return anAddress();
                                },
                                OpinionExamples::text)
                        .but(Actor.ANONYMOUS, 403),
                Row.thing("getOpen311Request", tree -> anOpinion(tree).path("format", "json"))
                        .but(Actor.ANONYMOUS, 403));
    }

    private static Example anAddress() {
        return Example.request().path("format", "json");
    }

    private static BodyPublisher aReport(TestPlaces tree) {
        return BodyPublishers.ofString("service_code=lights-roads&description=matrix&address_id=" + tree.street);
    }

    private String aReceipt(TestPlaces tree) {
        String clerk = TestTokens.of(Role.CLERK, tree.street);
        String id = http().post(API + "/opinions", opinion(tree.street))
                .token(clerk)
                .send()
                .json()
                .get("id")
                .asString();
        return http().call("POST", API + "/opinions/" + id + "/receipt")
                .token(clerk)
                .send()
                .json()
                .get("code")
                .asString();
    }
}
