package org.linli.search.opinion;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.platform.places.UnitId;
import org.linli.platform.scope.Role;
import org.linli.platform.test.Http;
import org.linli.platform.test.TestPlaces;
import org.linli.platform.test.TestTokens;
import org.linli.platform.test.WholeService;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@WholeService
class SurroundingsIntegrationTest {

    @LocalServerPort
    int port;

    @Autowired
    @Qualifier("jobs")
    JdbcClient jobs;

    TestPlaces tree;

    @BeforeEach
    void aTreeOfItsOwn() {
        tree = new TestPlaces(jobs);
    }

    /** As many as that, ten metres apart from south to north, the last of them where it begins. */
    private void said(UnitId place, int count, double latitude, double longitude) {
        jobs.sql("""
                insert into opinions (id, place_id, intake_unit, source, channel, text, state, received_at, created_at,
                                      version, latitude, longitude)
                select gen_random_uuid(), :place, :place, 'map', 'HOTLINE', '路灯', 'RECEIVED',
                       now() - make_interval(mins => no), now(), 1, :latitude + no * 0.0001, :longitude
                  from generate_series(0, :count - 1) as series (no)
                """)
                .param("place", place.value())
                .param("latitude", latitude)
                .param("longitude", longitude)
                .param("count", count)
                .update();
    }

    private void saidWithoutAPoint(UnitId place, int count) {
        jobs.sql("""
                insert into opinions (id, place_id, intake_unit, source, channel, text, state, received_at, created_at,
                                      version)
                select gen_random_uuid(), :place, :place, 'map', 'HOTLINE', '路灯', 'RECEIVED', now(), now(), 1
                  from generate_series(1, :count)
                """).param("place", place.value()).param("count", count).update();
    }

    private JsonNode extent(UnitId unit, UnitId of) {
        var answer = new Http(port)
                .get("/api/search/v1/opinions/extent?unit=" + unit)
                .token(TestTokens.of(Role.READER, of))
                .send();
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    @Test
    void aUnitLiesWhereItsOpinionsAreAboutWithThoseBelowIt() {
        said(tree.community, 1, 37.4340, 118.6740);
        said(tree.compound, 1, 37.4400, 118.6800);

        JsonNode extent = extent(tree.community, tree.street);
        assertThat(extent.get("located").asInt()).isEqualTo(2);
        assertThat(extent.get("unit").asString()).isEqualTo(tree.community.toString());
        assertThat(extent.get("bbox")).hasToString("[118.674,37.434,118.68,37.44]");
    }

    @Test
    void oneThatIsMisplacedDoesNotMakeItLarge() {
        said(tree.compound, 39, 37.4340, 118.6740);
        said(tree.compound, 1, 39.9040, 116.4070);

        JsonNode box = extent(tree.compound, tree.street).get("bbox");
        assertThat(box.get(0).asDouble()).isEqualTo(118.6740);
        assertThat(box.get(3).asDouble()).isLessThan(37.5);
    }

    @Test
    void aUnitOfWhichNoneTellsLiesWhereTheNearestAboveDoes() {
        saidWithoutAPoint(tree.compound, 3);
        said(tree.street, 2, 37.4340, 118.6740);

        assertThat(extent(tree.compound, tree.street).get("unit").asString()).isEqualTo(tree.street.toString());
    }

    @Test
    void nothingIsToldOfWhatLiesOutsideTheScope() {
        said(tree.street, 2, 37.4340, 118.6740);

        JsonNode extent = extent(tree.compound, tree.community);
        assertThat(extent.get("located").asInt()).isZero();
        assertThat(extent.has("bbox")).isFalse();
    }

    @Test
    void theNewestTellAndNoMoreThanThoseAreRead() {
        saidWithoutAPoint(tree.compound, Surroundings.LOOKED_THROUGH);
        said(tree.compound, 2, 37.4340, 118.6740);
        jobs.sql(
                        "update opinions set received_at = now() - interval '9 days' where place_id = :place and latitude is not null")
                .param("place", tree.compound.value())
                .update();

        assertThat(extent(tree.compound, tree.street).get("located").asInt()).isZero();
    }
}
