package org.linli.local.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Streets and communities of the five districts with their public statistical division codes. */
final class Divisions {

    private record Row(
            String scenario,
            String district,
            String districtCode,
            String street,
            String streetCode,
            String community,
            String communityCode) {

        static Row of(String line) {
            String[] cells = line.split(",", -1);
            return new Row(cells[0], cells[1], cells[2], cells[3], cells[4], cells[5], cells[6]);
        }
    }

    private final List<Row> rows;

    private Divisions(List<Row> rows) {
        this.rows = rows;
    }

    static Divisions read() {
        try (InputStream in = Objects.requireNonNull(Divisions.class.getResourceAsStream("divisions.csv"))) {
            return new Divisions(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(Row::of)
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException("The list of divisions cannot be read", e);
        }
    }

    /** The one district of the scenario with its streets and communities. */
    DemoUnit district(String scenario) {
        return districts(scenario).getFirst();
    }

    /** All districts of the scenario with their streets and communities. */
    List<DemoUnit> districts(String scenario) {
        Map<String, DemoUnit> districts = new LinkedHashMap<>();
        Map<String, DemoUnit> streets = new LinkedHashMap<>();
        rows.stream().filter(row -> row.scenario.equals(scenario)).forEach(row -> {
            DemoUnit district = districts.computeIfAbsent(
                    row.district,
                    name -> DemoUnit.top("DISTRICT", name, row.districtCode.isEmpty() ? null : row.districtCode));
            DemoUnit street = streets.computeIfAbsent(row.streetCode, code -> district.add("STREET", row.street, code));
            street.add("COMMUNITY", row.community, row.communityCode);
        });
        return List.copyOf(districts.values());
    }
}
