package org.linli.portal.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The check of stubs finds what it is there to find. */
class ContractUnitTest {

    private static final String UNIT = """
            {"id": "019a0000-0000-7000-8000-000000000001", "name": "柳湖社区", "type": "COMMUNITY", "status": "OPEN"}""";

    private final Contract org = Contract.of("org");

    @Test
    void aCallAndAnAnswerAsPublishedPass() {
        assertThat(units(UNIT)).isEmpty();
        assertThat(org.faults(
                        "GET",
                        "/api/org/v1/units",
                        Map.of("q", List.of("柳湖"), "limit", List.of("5")),
                        200,
                        "{\"items\": []}"))
                .isEmpty();
    }

    @Test
    void anAnswerThatDriftedFails() {
        assertThat(units(UNIT.replace("\"name\"", "\"title\""))).isNotEmpty();
        assertThat(units(UNIT.replace("COMMUNITY", "VILLAGE"))).isNotEmpty();
        assertThat(units(UNIT.replace("019a0000-", ""))).isNotEmpty();
        assertThat(units(UNIT.replace("\"OPEN\"", "7"))).isNotEmpty();
    }

    @Test
    void aCallThatDriftedFails() {
        assertThat(org.faults("GET", "/api/org/v1/unit", Map.of(), 200, null)).isNotEmpty();
        assertThat(org.faults("GET", "/api/org/v1/units", Map.of("q", List.of("x"), "size", List.of("5")), 200, null))
                .isNotEmpty();
        assertThat(org.faults(
                        "GET", "/api/org/v1/units", Map.of("q", List.of("x"), "limit", List.of("1000")), 200, null))
                .isNotEmpty();
        assertThat(org.faults("GET", "/api/org/v1/coverage", Map.of(), 200, null))
                .isNotEmpty();
        assertThat(units(UNIT, 299)).isNotEmpty();
    }

    private List<String> units(String unit) {
        return units(unit, 200);
    }

    private List<String> units(String unit, int status) {
        return org.faults("GET", "/api/org/v1/units/tops", Map.of(), status, "[" + unit + "]");
    }
}
