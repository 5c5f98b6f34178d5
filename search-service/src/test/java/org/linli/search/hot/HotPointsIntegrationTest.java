package org.linli.search.hot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.linli.platform.places.UnitId;
import org.linli.platform.scope.Role;
import org.linli.platform.test.Http;
import org.linli.platform.test.TestTokens;
import tools.jackson.databind.JsonNode;

/** Where the opinions of a hot issue are about, as GeoJSON (S4). */
class HotPointsIntegrationTest extends HotCity {

    /** Some of this week, each a little further east. */
    private void saidAt(UnitId place, int times) {
        IntStream.range(0, times)
                .forEach(number -> post("/opinions", clerk, 0, """
                        {"place": "%s", "source": "12345", "channel": "VISIT", "text": "三号楼电梯又停了，老人上不去", "category": "%s",
                         "latitude": 37.4340, "longitude": 118.%d}
                        """.formatted(place, CATEGORY, 6_740 + number)));
    }

    @Test
    void whereItsOpinionsAreAboutIsGeoJson() {
        saidAt(tree.compound, 3);
        said(tree.compound, CATEGORY, 2, 1);
        recount();

        Http.Answer answer = new Http(port)
                .get(API + "/hot-issues/" + only().get("id").asString() + "/points")
                .token(clerk)
                .send();
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).startsWith("application/geo+json");
        JsonNode points = answer.json();
        assertThat(points.get("type").asString()).isEqualTo("FeatureCollection");
        assertThat(points.get("received").asInt()).isEqualTo(5);
        assertThat(points.get("located").asInt()).isEqualTo(3);
        assertThat(points.get("notShown").asInt()).isZero();
        assertThat(points.get("features").valueStream())
                .extracting(feature -> feature.at("/geometry/coordinates").toString())
                .containsExactly("[118.6742,37.434]", "[118.6741,37.434]", "[118.674,37.434]");
        JsonNode first = points.get("features").get(0);
        assertThat(first.at("/properties/title").asString()).isEqualTo("三号楼电梯又停了，老人上不去");
        assertThat(first.at("/properties/state").asString()).isEqualTo("RECEIVED");
    }

    @Test
    void ofManyPointsTheNewestAreShownAndTheRestIsCounted() {
        String id = hot();
        jobs.sql("""
                insert into opinions (id, place_id, intake_unit, source, channel, category, text, state, received_at,
                                      created_at, version, latitude, longitude)
                select gen_random_uuid(), :place, :place, 'hot', 'HOTLINE', :category, '电梯', 'RECEIVED',
                       now() - make_interval(mins => no), now(), 1, 37.4340, 118.6740
                  from generate_series(1, 503) as series (no)
                """)
                .param("place", tree.compound.value())
                .param("category", CATEGORY)
                .update();

        JsonNode points = read("/hot-issues/" + id + "/points", clerk);
        assertThat(points.get("features").size()).isEqualTo(500);
        assertThat(points.get("notShown").asInt()).isEqualTo(3);
        assertThat(points.get("located").asInt()).isEqualTo(503);
    }

    @Test
    void nobodyOutsideSeesWhereItIs() {
        String id = hot();

        assertThat(new Http(port)
                        .get(API + "/hot-issues/" + id + "/points")
                        .token(TestTokens.of(Role.READER, tree.siblingStreet))
                        .send()
                        .status())
                .isEqualTo(404);
    }
}
