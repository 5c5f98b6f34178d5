package org.linli.local.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.linli.local.demo.Scenarios.Scenario;

/**
 * Where the demo city's units might lie: each district around the real one's middle, all below it made up, closer and closer
 * to what stands above. The same every time.
 */
final class DemoMap {

    /** In degrees of WGS 84. */
    record Position(double latitude, double longitude) {

        Position near(Random random, double spread) {
            return new Position(
                    latitude + random.nextGaussian() * spread,
                    longitude + random.nextGaussian() * spread * EAST_OF_NORTH);
        }

        Map<String, Object> asFields() {
            return Map.of("latitude", rounded(latitude), "longitude", rounded(longitude));
        }

        private static BigDecimal rounded(double degrees) {
            return BigDecimal.valueOf(degrees).setScale(4, RoundingMode.HALF_EVEN);
        }
    }

    /** A degree to the east is that much shorter than one to the north. */
    private static final double EAST_OF_NORTH = 1.25;

    private static final Map<String, Position> DISTRICTS = Map.of(
            "dongying", new Position(37.434, 118.674),
            "xinghualing", new Position(37.894, 112.571),
            "weidu", new Position(34.025, 113.823),
            "bazhong", new Position(31.867, 106.747),
            "zibo", new Position(36.822, 118.048));

    private static final Map<String, Double> SPREADS = Map.of(
            "DISTRICT", 0.03, "STREET", 0.02, "COMMUNITY", 0.008, "AREA", 0.003, "COMPOUND", 0.002, "GRID", 0.002);
    private static final double SMALLEST = 0.001;

    private final Map<DemoUnit, Position> positions = new HashMap<>();
    private final Random random = new Random(1_126);

    DemoMap(List<Scenario> scenarios) {
        scenarios.forEach(scenario -> lay(
                scenario.top(),
                Objects.requireNonNull(DISTRICTS.get(scenario.scheme()), () -> scenario.scheme() + " lies nowhere")));
    }

    private void lay(DemoUnit unit, Position at) {
        positions.put(unit, at);
        unit.below.forEach(below -> lay(below, at.near(random, SPREADS.getOrDefault(below.type, SMALLEST))));
    }

    /** The middle of a unit. */
    Position of(DemoUnit unit) {
        Position position = positions.get(unit);
        if (position == null) {
            throw new IllegalArgumentException(unit.name + " is in none of the scenarios");
        }
        return position;
    }
}
