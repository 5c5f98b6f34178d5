package org.linli.org.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.org.TreeCaller;
import org.linli.platform.places.UnitId;
import org.linli.platform.test.Http;
import org.linli.platform.test.WholeService;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@WholeService(apart = "structure")
class SchemeIntegrationTest {

    private static final List<Map<String, Object>> TWO_LEVELS = List.of(level("DISTRICT"), level("STREET", "DISTRICT"));
    private static final List<Map<String, Object>> THREE_LEVELS =
            List.of(level("DISTRICT"), level("STREET", "DISTRICT"), level("COMMUNITY", "STREET", "DISTRICT"));

    @LocalServerPort
    int port;

    TreeCaller city;
    String key;

    @BeforeEach
    void aScheme() {
        city = TreeCaller.administratorOf(new Http(port), TreeCaller.CITY);
        key = TreeCaller.fresh("test-");
        assertThat(city.post("/schemes", scheme(TWO_LEVELS)).status()).isEqualTo(201);
    }

    @Test
    void aSchemeIsReadWithBothItsNamesAndTheDistrictsThatFollowIt() {
        UnitId district = city.district(key);

        Http.Answer answer = city.get("/schemes/" + key);

        assertThat(answer.header("ETag")).isEqualTo("\"1\"");
        assertThat(answer.json().path("name").asString()).isEqualTo("试验方案");
        assertThat(answer.json().path("nameEn").asString()).isEqualTo("Trial scheme");
        assertThat(answer.json().path("districts").path(0).path("id").asString())
                .isEqualTo(district.toString());
        assertThat(city.get("/schemes/no-such").status()).isEqualTo(404);
    }

    @Test
    void aSchemeInUseIsExtendedAndItsUnitsMayStandThereAtOnce() {
        UnitId district = city.district(key);
        UnitId street = city.unit(district, "STREET", "新街道");

        assertThat(childKinds(street)).isEmpty();
        assertThat(change(THREE_LEVELS, 1).status()).isEqualTo(200);

        assertThat(childKinds(street)).containsExactly("COMMUNITY " + key);
        city.unit(street, "COMMUNITY", "新社区");
    }

    @Test
    void aSchemeInUseKeepsWhatItsUnitsNeed() {
        assertThat(change(THREE_LEVELS, 1).status()).isEqualTo(200);
        UnitId street = city.unit(city.district(key), "STREET", "新街道");
        city.unit(street, "COMMUNITY", "新社区");

        Http.Answer shorter = change(TWO_LEVELS, 2);
        Http.Answer otherTop = change(List.of(level("STREET"), level("COMMUNITY", "STREET")), 2);

        assertThat(shorter.status()).isEqualTo(422);
        assertThat(shorter.json().path("fields").path(0).path("field").asString())
                .isEqualTo("/levels");
        assertThat(otherTop.status()).isEqualTo(422);
        assertThat(otherTop.json().path("fields").path(0).path("field").asString())
                .isEqualTo("/levels/0/type");
    }

    @Test
    void aLevelThatNoUnitNeedsMayGo() {
        assertThat(change(THREE_LEVELS, 1).status()).isEqualTo(200);
        city.unit(city.district(key), "STREET", "新街道");

        assertThat(change(TWO_LEVELS, 2).status()).isEqualTo(200);
    }

    @Test
    void aChangeNeedsTheVersionTheCallerSawAndAFreshSchemeAFreshKey() {
        assertThat(change(THREE_LEVELS, 9).status()).isEqualTo(412);
        assertThat(city.post("/schemes", scheme(TWO_LEVELS)).status()).isEqualTo(409);
        assertThat(city.post("/schemes", Map.of("key", "Oops!", "name", "名", "nameEn", "n", "levels", TWO_LEVELS))
                        .status())
                .isEqualTo(422);
        assertThat(city.post(
                                "/schemes",
                                Map.of(
                                        "key",
                                        "round",
                                        "name",
                                        "名",
                                        "nameEn",
                                        "n",
                                        "levels",
                                        List.of(level("STREET", "STREET"))))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void onlyTheCityMakesSchemes() {
        UnitId district = city.district(key);
        TreeCaller ofDistrict = TreeCaller.administratorOf(new Http(port), district);

        assertThat(ofDistrict.post("/schemes", scheme(TWO_LEVELS)).status()).isEqualTo(403);
        assertThat(ofDistrict.get("/schemes/" + key).status()).isEqualTo(200);
    }

    @Test
    void belowTheCityEachSchemeOffersItsTopAndBelowAClosedUnitNothingDoes() {
        UnitId district = city.district(key);

        assertThat(childKinds(TreeCaller.CITY)).contains("DISTRICT " + key, "DISTRICT dongying");
        assertThat(childKinds(district)).containsExactly("STREET " + key);
        assertThat(city.change("/units/" + district + "/close", Map.of(), "\"1\"")
                        .status())
                .isEqualTo(200);
        assertThat(childKinds(district)).isEmpty();
    }

    private Http.Answer change(List<Map<String, Object>> levels, int version) {
        return city.put(
                "/schemes/" + key,
                Map.of("name", "试验方案二", "nameEn", "Second trial", "levels", levels),
                "\"" + version + "\"");
    }

    private Map<String, Object> scheme(List<Map<String, Object>> levels) {
        return Map.of("key", key, "name", "试验方案", "nameEn", "Trial scheme", "levels", levels);
    }

    private List<String> childKinds(UnitId unit) {
        JsonNode kinds = city.get("/units/" + unit + "/child-kinds").json();
        return kinds.valueStream()
                .map(kind ->
                        kind.path("type").asString() + " " + kind.path("scheme").asString())
                .toList();
    }

    private static Map<String, Object> level(String type, String... below) {
        return Map.of("type", type, "below", Set.of(below));
    }
}
