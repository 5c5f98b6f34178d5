package org.linli.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.platform.places.Places;
import org.linli.platform.places.UnitId;
import org.linli.platform.scope.Appointment;
import org.linli.platform.scope.Caller;
import org.linli.platform.scope.Role;
import org.linli.platform.scope.Scope;
import org.linli.platform.test.WholeService;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The policies of PostgreSQL hold where a question forgets its place. */
@WholeService(elasticsearch = true)
class DatabaseSearchIntegrationTest {

    @Autowired
    @Qualifier("jobs")
    JdbcClient jobs;

    @Autowired
    @Qualifier("jobs")
    TransactionTemplate jobsTransaction;

    @Autowired
    DatabaseSearch database;

    @Autowired
    Places places;

    @LocalServerPort
    int port;

    SearchScenario city;

    @BeforeEach
    void aCity() {
        city = new SearchScenario(jobs, port);
    }

    @Test
    void rowLevelSecurityRefusesWhereTheApplicationForgetsThePlace() {
        UUID own = saidNow(city.tree.street);
        UUID foreign = saidNow(city.tree.siblingStreet);
        // The same question by a connection that no policy binds: so it is the policy that refuses below.
        DatabaseSearch unbound = new DatabaseSearch(jobs, jobsTransaction, places);

        assertThat(found(unbound, null)).contains(own, foreign);
        assertThat(found(unbound, city.tree.siblingStreet)).containsExactly(foreign);
        assertThat(found(database, null)).containsExactly(own);
        assertThat(found(database, city.tree.siblingStreet)).isEmpty();
    }

    /** Now, so that it is among the newest whatever others said. */
    private UUID saidNow(UnitId unit) {
        return city.anOpinion().at(unit).text("电梯坏了").receivedAt(Instant.now()).said();
    }

    private List<UUID> found(DatabaseSearch search, @Nullable UnitId place) {
        OpinionFilter filter = new OpinionFilter("电梯", place, null, null, null, null, null, null);
        QueryText words = Queries.read("电梯");
        SearchQuestion question = new SearchQuestion(filter, Order.NEWEST, 100, null, Set.of());
        Caller caller = new Caller("reader", "reader", List.of(new Appointment(city.tree.street, Role.READER)));
        return new Scope(caller, List.of(city.tree.street))
                .call(() -> search.find(question, words, Optional.empty())).hits().stream()
                        .map(hit -> hit.id().value())
                        .toList();
    }
}
