package org.linli.platform.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.platform.places.UnitId;
import org.linli.platform.places.UnitType;
import org.linli.platform.scope.Caller;
import org.linli.platform.scope.Scope;
import org.linli.platform.test.TestPlaces;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What the database shows whom, with no condition in any query. */
@SampleService.IntegrationTest
class ScopeIntegrationTest {

    @Autowired
    Notices notices;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient app;

    @Autowired
    @Qualifier("jobs")
    JdbcClient jobs;

    TestPlaces tree;

    @BeforeEach
    void aNoticeAtEveryPlace() {
        tree = new TestPlaces(jobs);
        jobs.sql("delete from notices").update();
        for (var place : List.of(
                tree.city, tree.district, tree.street, tree.community, tree.siblingStreet, tree.otherDistrict)) {
            add(place);
        }
    }

    private void add(UnitId place) {
        jobs.sql("insert into notices (id, place_id, title) values (gen_random_uuid(), ?, '通知')")
                .param(place.value())
                .update();
    }

    private int seenBy(UnitId... units) {
        return of(units).call(this::seen);
    }

    private int seen() {
        return notices.after(Optional.empty(), 100).size();
    }

    private static Scope of(UnitId... units) {
        return new Scope(new Caller("1", "Tester", List.of()), List.of(units));
    }

    @Test
    void aCallerSeesTheSubtreesOfTheirAppointments() {
        assertThat(seenBy(tree.city)).isEqualTo(6);
        assertThat(seenBy(tree.district)).isEqualTo(4);
        assertThat(seenBy(tree.street)).isEqualTo(2);
        assertThat(seenBy(tree.street, tree.otherDistrict)).isEqualTo(3);
        assertThat(seenBy(tree.compound)).isZero();
        assertThat(seenBy(new UnitId(UUID.randomUUID()))).isZero();
        assertThat(seenBy()).isZero();
    }

    @Test
    void withoutAScopeNothingIsSeen() {
        assertThat(seen()).isZero();
    }

    @Test
    void aScopeOutsideATransactionSeesNothing() {
        int count = of(tree.city)
                .call(() -> app.sql("select count(*) from notices")
                        .query(Integer.class)
                        .single());

        assertThat(count).isZero();
    }

    @Test
    void anotherThreadHasNoScopeUnlessItIsCarried() throws Exception {
        var carried = new java.util.concurrent.atomic.AtomicInteger();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            assertThat(of(tree.city).call(() -> threads.submit(this::seen).get()))
                    .isZero();

            threads.submit(of(tree.city).carry(() -> carried.set(seen()))).get();
        }
        assertThat(carried).hasValue(6);
    }

    @Test
    void theScopeEndsWithItsTransaction() {
        assertThatThrownBy(() -> of(tree.city)
                        .run(() -> transaction.executeWithoutResult(_ -> {
                            throw new IllegalStateException("rolled back");
                        })))
                .hasMessage("rolled back");

        for (int i = 0; i < 20; i++) {
            assertThat(seen()).isZero();
            assertThat(seenBy(tree.street)).isEqualTo(2);
        }
    }

    @Test
    void theWholeCityIsARoleForOneTransaction() {
        var app = notices.role();

        assertThat(of(tree.city).call(notices::role)).endsWith("_city");
        assertThat(of(tree.district).call(notices::role)).isEqualTo(app).endsWith("_app");
    }

    @Test
    void aMovedPlaceTakesItsRowsAlong() {
        var there = tree.add(tree.otherStreet, UnitType.COMMUNITY, "别处社区");
        jobs.sql("delete from places where id = ?").param(there.value()).update();
        jobs.sql("""
                        update places set parent_id = s.id, path = s.path || subpath(places.path, -1), no = s.no + 1, no_end = s.no + 9
                          from places s where s.id = ? and places.id = ?""")
                .param(tree.otherStreet.value())
                .param(tree.community.value())
                .update();

        assertThat(seenBy(tree.street)).isEqualTo(1);
        assertThat(seenBy(tree.otherStreet)).isEqualTo(1);
    }

    @Test
    void aRowsNumberCannotBeForged() {
        jobs.sql("""
                        update notices set place_no = (select no from places where id = ?) where place_id = ?""")
                .param(tree.otherDistrict.value())
                .param(tree.street.value())
                .update();

        assertThat(seenBy(tree.otherDistrict)).isEqualTo(1);
        assertThat(seenBy(tree.street)).isEqualTo(2);
    }

    @Test
    void twoPlacesNeverShareANumber() {
        assertThatThrownBy(() -> jobs.sql("update places set no = (select no from places where id = ?) where id = ?")
                        .param(tree.community.value())
                        .param(tree.compound.value())
                        .update())
                .hasMessageContaining("places_one_number_each");
    }
}
