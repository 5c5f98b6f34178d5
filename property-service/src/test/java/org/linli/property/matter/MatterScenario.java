package org.linli.property.matter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.linli.platform.test.Http;
import org.linli.platform.test.TestPlaces;
import org.linli.property.PropertyCaller;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Two streets in a tree of its own, and what their clerks do with matters. */
abstract class MatterScenario {

    static final String ANSWER = "{\"text\": \"已更换曳引轮，\\n11 月 24 日起恢复运行。\"}";
    static final String SETTLED = "{\"outcome\": \"SETTLED\"}";
    static final String WITHDRAWN = "{\"outcome\": \"WITHDRAWN\", \"reason\": \"居民已经撤回\"}";
    static final String AGAIN = "{\"reason\": \"电梯又停运\"}";

    @LocalServerPort
    int port;

    @Autowired
    @Qualifier("jobs")
    JdbcClient jobs;

    TestPlaces tree;
    PropertyCaller street;
    PropertyCaller sibling;

    @BeforeEach
    void aTreeOfItsOwn() {
        tree = new TestPlaces(jobs);
        street = PropertyCaller.clerkOf(port, tree.street);
        sibling = PropertyCaller.clerkOf(port, tree.siblingStreet);
    }

    Http.Answer change(PropertyCaller caller, JsonNode matter, String what, long version, String json) {
        return caller.change("POST", path(matter) + "/" + what, version, json);
    }

    JsonNode changed(JsonNode matter, String what, long version, String json) {
        var answer = change(street, matter, what, version, json);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    static String path(JsonNode matter) {
        return "/matters/" + PropertyCaller.id(matter);
    }

    static List<String> texts(JsonNode items, String pointer) {
        return items.values().stream().map(item -> item.at(pointer).asString()).toList();
    }

    List<String> titles(String query) {
        return texts(street.get("/matters?" + query).json().get("items"), "/title");
    }
}
