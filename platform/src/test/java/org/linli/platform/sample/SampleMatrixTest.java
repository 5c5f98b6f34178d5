package org.linli.platform.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.linli.platform.places.UnitId;
import org.linli.platform.test.Actor;
import org.linli.platform.test.AuthorisationMatrix;
import org.linli.platform.test.Example;
import org.linli.platform.test.Http;
import org.linli.platform.test.OpenApiDrift;
import org.linli.platform.test.PlatformRows;
import org.linli.platform.test.Row;
import org.linli.platform.test.TestPlaces;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The matrix as a service fills it in. */
@SampleService.IntegrationTest
class SampleMatrixTest extends AuthorisationMatrix {

    @Autowired
    @Qualifier("jobs")
    JdbcClient jobs;

    @LocalServerPort
    int port;

    @TestFactory
    Stream<DynamicNode> everyOperationAnswersEverybodyAsItsRowSays() {
        return assertEveryOperationAsEveryActor();
    }

    @Override
    protected Collection<Row> rows() {
        var rows = new ArrayList<>(PlatformRows.all(jobs));
        rows.addAll(List.of(
                Row.list("listNotices", this::theList, tree -> "街道的通知 " + tree.street),
                Row.list("streamTitles", this::theList, tree -> "街道的通知 " + tree.street),
                Row.thing("getNotice", tree -> Example.request().path("id", aNotice(tree))),
                Row.thing(
                        "renameNotice",
                        tree -> Example.request()
                                .path("id", aNotice(tree))
                                .version(0)
                                .json("{\"title\":\"新题\"}")),
                Row.place(
                        "putUpNotice",
                        tree -> Example.request().json("{\"place\":\"%s\",\"title\":\"一\"}".formatted(tree.street))),
                Row.open("readBoard", _ -> Example.request()),
                Row.placeless("breakDown", "It only breaks down", _ -> Example.request())
                        .but(Actor.OWNER, 500)
                        .but(Actor.PARENT, 500)
                        .but(Actor.CHILD, 500)
                        .but(Actor.SIBLING, 500)
                        .but(Actor.OTHER_DISTRICT, 500)));
        return rows;
    }

    private Example theList(TestPlaces tree) {
        jobs.sql("delete from notices").update();
        aNotice(tree);
        return Example.request();
    }

    private UUID aNotice(TestPlaces tree) {
        return aNotice(tree.street);
    }

    private UUID aNotice(UnitId place) {
        var id = UuidCreator.getTimeOrderedEpoch();
        jobs.sql("insert into notices (id, place_id, title) values (?, ?, ?)")
                .param(id)
                .param(place.value())
                .param("街道的通知 " + place)
                .update();
        return id;
    }

    @Test
    void theDocumentSaysWhoMayCallWhatAndHow() {
        var document = new Http(port).get("/api/sample/openapi.json").send();
        var put = document.json()
                .path("paths")
                .path("/api/sample/v1/notices/{id}")
                .path("put");
        var post = document.json().path("paths").path("/api/sample/v1/notices").path("post");

        assertThat(document.json().path("openapi").asString()).startsWith("3.1");
        assertThat(put.path("x-linli-roles").toString()).isEqualTo("[\"CLERK\"]");
        assertThat(put.path("parameters").toString()).contains("If-Match").doesNotContain("\"version\"");
        assertThat(post.path("parameters").toString()).contains("Idempotency-Key");
        assertThat(post.path("responses").has("422")).isTrue();
        assertThat(document.json()
                        .at("/components/schemas/NewNotice/properties/place/format")
                        .asString())
                .isEqualTo("uuid");
        assertThat(document.json().at("/components/schemas/Problem").isObject()).isTrue();
    }

    @Test
    void theDocumentIsTheSameEachTime() {
        var http = new Http(port);

        assertThat(http.get("/api/sample/openapi.json").send().body())
                .isEqualTo(http.get("/api/sample/openapi.json").send().body());
    }

    @Test
    void aDocumentThatWasNeverCommittedIsDrift() {
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> OpenApiDrift.assertNone(port, "sample"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("linli.openapi.write");
    }
}
