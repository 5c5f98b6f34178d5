package org.linli.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.linli.local.demo.Scenarios.Scenario;

class DemoServicesUnitTest {

    private final Map<String, DemoUnit> districts =
            new Scenarios().all().stream().collect(Collectors.toMap(Scenario::scheme, Scenario::top));

    private DemoUnit district(String scheme) {
        return districts.getOrDefault(scheme, DemoUnit.top("DISTRICT", "none", null));
    }

    private static Set<String> codes(DemoServices services) {
        return services.rows().stream().map(row -> row.company().code()).collect(Collectors.toSet());
    }

    @Test
    void everyOneOfDongyingsCompoundsIsServedBy60CompaniesTogether() {
        DemoServices services = DemoServices.dongying(district("dongying"));

        assertThat(services.rows())
                .extracting(DemoServices.Row::unit)
                .doesNotHaveDuplicates()
                .hasSize(263);
        assertThat(codes(services)).hasSize(60);
    }

    @Test
    void manyOfXinghualingsCompoundsAreNot() {
        DemoServices services = DemoServices.xinghualing(district("xinghualing"));
        List<DemoServices.Row> professional = services.rows().stream()
                .filter(row -> !row.mode().equals("STREET_FALLBACK"))
                .toList();
        int covered = professional.stream()
                .mapToInt(
                        row -> row.unit().type.equals("AREA") ? row.unit().below.size() : 1)
                .sum();

        assertThat(covered).isBetween(600, 850);
        assertThat(services.rows()).extracting(DemoServices.Row::path).doesNotHaveDuplicates();
        assertThat(codes(services)).allMatch(code -> code.length() == 18);
    }
}
