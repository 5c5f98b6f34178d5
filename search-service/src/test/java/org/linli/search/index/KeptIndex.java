package org.linli.search.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.BeforeEach;
import org.linli.platform.test.WholeService;
import org.linli.search.query.SearchScenario;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** What tests of the index begin with: a city that is indexed, in several shards. The keeper looks when told. */
@WholeService(elasticsearch = true)
@TestPropertySource(properties = {"linli.search.index.look-after=1h", "linli.elasticsearch.shards=" + KeptIndex.SHARDS})
abstract class KeptIndex {

    static final int SHARDS = 3;

    @Autowired
    @Qualifier("jobs")
    JdbcClient jobs;

    @Autowired
    @Qualifier("jobs")
    TransactionTemplate transaction;

    @Autowired
    ElasticsearchClient client;

    @Autowired
    Generations generations;

    @Autowired
    OpinionIndices indices;

    @Autowired
    Layout layout;

    @Autowired
    IndexKeeper keeper;

    @Autowired
    Rebuild rebuild;

    @LocalServerPort
    int port;

    SearchScenario city;
    IndexUpkeep index;

    @BeforeEach
    void anIndexedCity() {
        city = new SearchScenario(jobs, port);
        index = new IndexUpkeep(city, jobs, client, generations, indices);
        city.indexed();
    }

    void lookAfter() {
        try {
            keeper.lookAfterOnce();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
