package org.linli.search.opinion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.platform.places.UnitId;
import org.linli.platform.scope.Caller;
import org.linli.platform.scope.Scope;
import org.linli.platform.test.TestPlaces;
import org.linli.platform.test.WholeService;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The second line: what the database refuses when no query and no service asks about scope. */
@WholeService
class OpinionScopeIntegrationTest {

    @Autowired
    Opinions opinions;

    @Autowired
    JdbcClient app;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    @Qualifier("jobs")
    JdbcClient jobs;

    TestPlaces tree;

    @BeforeEach
    void aTreeOfItsOwn() {
        tree = new TestPlaces(jobs);
    }

    private static Scope of(UnitId unit) {
        return new Scope(new Caller("1", "Tester", List.of()), List.of(unit));
    }

    private void add(UnitId scope, UnitId place) {
        of(scope)
                .run(() -> transactions.executeWithoutResult(_ -> opinions.add(
                        List.of(SomeOpinion.anOpinion()
                                .at(place)
                                .takenInBy(scope)
                                .build()),
                        null)));
    }

    private long seen(UnitId scope) {
        return of(scope)
                .call(() -> transactions.execute(_ -> app.sql("select count(*) from opinions")
                        .query(Long.class)
                        .single()));
    }

    @Test
    void aQueryWithoutAnyConditionSeesTheSubtreeOnly() {
        add(tree.street, tree.community);
        add(tree.siblingStreet, tree.siblingCommunity);

        assertThat(seen(tree.street)).isEqualTo(1);
        assertThat(seen(tree.siblingStreet)).isEqualTo(1);
        assertThat(seen(tree.district)).isEqualTo(2);
        assertThat(seen(tree.otherDistrict)).isZero();
    }

    @Test
    void theDatabaseRefusesAnOpinionOutsideTheScope() {
        assertThatThrownBy(() -> add(tree.street, tree.siblingCommunity))
                .rootCause()
                .hasMessageContaining("row-level security");
    }

    @Test
    void callersHaveNoRightToTheIndexFeed() {
        assertThatThrownBy(() -> of(tree.district)
                        .run(() -> transactions.executeWithoutResult(_ -> app.sql("select count(*) from index_work")
                                .query(Long.class)
                                .single())))
                .rootCause()
                .hasMessageContaining("permission denied");
    }
}
