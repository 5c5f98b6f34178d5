package org.linli.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.linli.local.demo.Scenarios.Scenario;

class ScenariosUnitTest {

    private final Map<String, DemoUnit> districts =
            new Scenarios().all().stream().collect(Collectors.toMap(Scenario::scheme, Scenario::top));

    @Test
    void dongyingHas228BranchesOver263CompoundsIn56Communities() {
        DemoUnit district = district("dongying");

        assertThat(district.all("COMMUNITY")).hasSize(56);
        assertThat(district.all("COMPOUND")).hasSize(263);
        assertThat(branches(district)).hasSize(228);
        assertThat(covered(district)).hasSize(263).doesNotHaveDuplicates();
    }

    @Test
    void xinghualingHas983OldCompoundsIn270AreasOf1430() {
        DemoUnit district = district("xinghualing");
        List<DemoUnit> old = district.all("AREA").stream()
                .flatMap(area -> area.below.stream())
                .toList();

        assertThat(district.all("COMPOUND")).hasSize(1430);
        assertThat(old).hasSize(983);
        assertThat(district.all("AREA")).hasSize(270);
        assertThat(branches(district).stream()
                        .filter(branch -> branch.covers().getFirst().type.equals("AREA")))
                .hasSize(270);
    }

    @Test
    void oneStreetOfXinghualingHas286Compounds220OfThemSmall() {
        DemoUnit street = district("xinghualing").below.stream()
                .filter(unit -> unit.name.equals("鼓楼街道"))
                .findFirst()
                .orElseThrow();

        assertThat(street.all("COMPOUND")).hasSize(286);
        assertThat(street.all("COMPOUND").stream()
                        .filter(compound -> compound.households != null && compound.households < 100))
                .hasSize(220);
    }

    @Test
    void weiduHas539GridsIn89Communities() {
        assertThat(district("weidu").all("COMMUNITY")).hasSize(89);
        assertThat(district("weidu").all("GRID")).hasSize(539);
    }

    @Test
    void bazhongHas493CommunitiesAndMoreThan1000Buildings() {
        assertThat(district("bazhong").all("COMMUNITY")).hasSize(493);
        assertThat(district("bazhong").all("BUILDING")).hasSizeGreaterThan(1000);
    }

    @Test
    void ziboHas2171MicroGridsAnd60FunctionalBranches() {
        assertThat(district("zibo").all("MICRO_GRID")).hasSize(2171);
        assertThat(branches(district("zibo"))).hasSize(60);
    }

    @Test
    void siblingsHaveDifferentNamesAndCodesAreUnique() {
        districts
                .values()
                .forEach(top -> top.forEach(unit ->
                        assertThat(unit.below).extracting(child -> child.name).doesNotHaveDuplicates()));
        assertThat(districts.values().stream()
                        .flatMap(top -> top.all("COMMUNITY").stream())
                        .map(unit -> unit.code))
                .doesNotHaveDuplicates();
    }

    @Test
    void everyRunMakesTheSameCity() {
        assertThat(names(new Scenarios().all())).isEqualTo(names(new Scenarios().all()));
    }

    private DemoUnit district(String scheme) {
        return java.util.Objects.requireNonNull(districts.get(scheme));
    }

    private static List<String> names(List<Scenario> scenarios) {
        List<String> names = new java.util.ArrayList<>();
        scenarios.forEach(scenario -> scenario.top().forEach(unit -> names.add(unit.name + unit.households)));
        return names;
    }

    private static List<DemoUnit.DemoBranch> branches(DemoUnit district) {
        List<DemoUnit.DemoBranch> found = new java.util.ArrayList<>();
        district.forEach(unit -> found.addAll(unit.branches));
        return found;
    }

    private static List<DemoUnit> covered(DemoUnit district) {
        return branches(district).stream()
                .flatMap(branch -> branch.covers().stream())
                .toList();
    }
}
