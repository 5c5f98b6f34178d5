package org.linli.platform.sample;

import org.junit.jupiter.api.BeforeEach;
import org.linli.platform.places.UnitId;
import org.linli.platform.scope.Role;
import org.linli.platform.test.Http;
import org.linli.platform.test.TestPlaces;
import org.linli.platform.test.TestTokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A tree of its own, and its clerk who puts up notices. */
abstract class ApiScenario {

    static final String NOTICES = "/api/sample/v1/notices";

    @LocalServerPort
    int port;

    @Autowired
    @Qualifier("jobs")
    JdbcClient jobs;

    TestPlaces tree;
    Http http;
    String clerk;

    @BeforeEach
    void aTreeAndItsClerk() {
        tree = new TestPlaces(jobs);
        http = new Http(port);
        clerk = TestTokens.of(Role.CLERK, tree.street);
    }

    static String notice(UnitId place, String title) {
        return "{\"place\":\"%s\",\"title\":\"%s\"}".formatted(place, title);
    }
}
