package org.linli.search.opinion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.linli.platform.test.Http;
import org.linli.platform.test.WholeService;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Opinions are found by what they say and where, never by who said them (X2). */
@WholeService
class NoSearchByPersonIntegrationTest {

    /** Names of parameters that would ask for a person. */
    private static final Pattern PERSON =
            Pattern.compile("(?i).*(contact|person|resident|author|caller|speaker|telephone|phone|mobile|identity).*");

    @LocalServerPort
    int port;

    @Autowired
    @Qualifier("jobs")
    JdbcClient jobs;

    @Test
    void noOperationTakesAPersonAsAParameter() {
        var document = new Http(port).get("/api/search/openapi.json").send().json();

        assertThat(document.get("paths").size()).isPositive();
        assertThat(parametersOfPersons(document)).isEmpty();
    }

    @Test
    void aParameterForAPersonWouldBeFound() {
        var document = JsonMapper.shared().readTree("""
                {"paths": {"/opinions": {"get": {"parameters": [{"name": "contactName"}, {"name": "q"}]}}}}
                """);

        assertThat(parametersOfPersons(document)).containsExactly("/opinions contactName");
    }

    @Test
    void noIndexLeadsFromAPersonToAnOpinion() {
        assertThat(jobs.sql("select indexdef from pg_indexes where tablename = 'opinions'")
                        .query((row, _) -> row.getString("indexdef"))
                        .list())
                .isNotEmpty()
                .noneMatch(index -> index.contains("contact"));
    }

    private static List<String> parametersOfPersons(JsonNode document) {
        var found = new ArrayList<String>();
        document.get("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    JsonNode parameters = operation.getValue().path("parameters");
                    for (JsonNode parameter : parameters) {
                        String name = parameter.path("name").asString("");
                        if (PERSON.matcher(name).matches()) {
                            found.add(path.getKey() + " " + name);
                        }
                    }
                }));
        return found;
    }
}
