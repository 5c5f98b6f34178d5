package org.linli.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.linli.platform.scope.Role;
import org.linli.platform.test.Actor;
import org.linli.platform.test.Example;
import org.linli.platform.test.Row;
import org.linli.platform.test.TestPlaces;
import org.linli.platform.test.TestTokens;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who may do what with many opinions at once. */
final class BulkRows extends OpinionExamples {

    BulkRows(int port, JdbcClient jobs) {
        super(port, jobs);
    }

    List<Row> all() {
        return List.of(
                Row.list("previewBulkAction", tree -> Example.request().json(action(tree)), OpinionExamples::text),
                // From outside none of the opinions is there, so that none fits.
                Row.thing("startBulkAction", tree -> Example.request().json(action(tree)))
                        .but(Actor.CHILD, 409)
                        .but(Actor.SIBLING, 409)
                        .but(Actor.OTHER_DISTRICT, 409),
                Row.list(
                        "listBulkActions",
                        tree -> {
                            anAction(tree);
                            return Example.request();
                        },
                        OpinionExamples::text),
                Row.thing("getBulkAction", this::anAction),
                Row.thing("listBulkActionItems", this::anAction),
                Row.thing("undoBulkAction", this::anAction));
    }

    /** One whose job has ended. */
    private Example anAction(TestPlaces tree) {
        var begun = http().post(API + "/bulk-actions", action(tree))
                .token(TestTokens.of(Role.CLERK, tree.street))
                .send();
        assertThat(begun.status()).as(begun.body()).isEqualTo(202);
        UUID job = UUID.fromString(begun.json().get("job").asString());
        await().atMost(Duration.ofSeconds(60))
                .until(() -> jobs.sql("select state = 'DONE' from jobs where id = :id")
                        .param("id", job)
                        .query(Boolean.class)
                        .single());
        return Example.request().path("id", begun.json().get("id").asString());
    }

    private String action(TestPlaces tree) {
        return """
                {"opinions": ["%s"], "kind": "ANSWER", "reply": "%s"}
                """.formatted(screenedOpinion(tree), text(tree));
    }
}
