package org.linli.search.query;

import org.junit.jupiter.api.BeforeEach;
import org.linli.platform.test.WholeService;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What tests of the search begin with: a tree of their own, and a way to say and find opinions in it. */
@WholeService(elasticsearch = true)
abstract class SearchedCity {

    @Autowired
    @Qualifier("jobs")
    JdbcClient jobs;

    @LocalServerPort
    int port;

    SearchScenario city;

    @BeforeEach
    void aCity() {
        city = new SearchScenario(jobs, port);
    }
}
