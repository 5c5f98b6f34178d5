package org.linli.search.opinion;

/**
 * The shift of GCJ-02 (地形图非线性保密处理算法), which Chinese map services add to what they show. The official algorithm
 * is not published; this is the approximation that has been in public use since 2010 and is given, with its constants, in
 * Wikipedia's "Restrictions on geographic data in China". Taken back it is right to about a metre, far below what is kept.
 */
final class Gcj02 {

    /** Half axis and first eccentricity squared of Krasovsky's ellipsoid of 1940. */
    private static final double HALF_AXIS = 6_378_245.0;

    private static final double ECCENTRICITY_2 = 0.006_693_421_622_965_943;

    /** Where the shift's polynomials have their origin. */
    private static final double ORIGIN_LATITUDE = 35;

    private static final double ORIGIN_LONGITUDE = 105;

    /** Each round leaves about a thousandth of the error; after five it is below what a double holds. */
    private static final int ROUNDS = 5;

    /** In degrees. */
    record Degrees(double latitude, double longitude) {}

    private Gcj02() {}

    /** Where a place of WGS 84 is shown. */
    static Degrees shifted(Degrees real) {
        double x = real.longitude - ORIGIN_LONGITUDE;
        double y = real.latitude - ORIGIN_LATITUDE;
        double latitude = Math.toRadians(real.latitude);
        double flattening = 1 - ECCENTRICITY_2 * Math.pow(Math.sin(latitude), 2);
        double metresNorth = HALF_AXIS * (1 - ECCENTRICITY_2) / Math.pow(flattening, 1.5);
        double metresEast = HALF_AXIS / Math.sqrt(flattening) * Math.cos(latitude);
        return new Degrees(
                real.latitude + Math.toDegrees(north(x, y) / metresNorth),
                real.longitude + Math.toDegrees(east(x, y) / metresEast));
    }

    /** The place of WGS 84 that is shown here: what is shifted to it, found by coming closer. */
    static Degrees real(Degrees shown) {
        Degrees guess = shown;
        for (int round = 0; round < ROUNDS; round++) {
            Degrees there = shifted(guess);
            guess = new Degrees(
                    guess.latitude + shown.latitude - there.latitude,
                    guess.longitude + shown.longitude - there.longitude);
        }
        return guess;
    }

    /** In metres. */
    private static double north(double x, double y) {
        return -100
                + 2 * x
                + 3 * y
                + 0.2 * y * y
                + 0.1 * x * y
                + 0.2 * Math.sqrt(Math.abs(x))
                + (20 * wave(6 * x) + 20 * wave(2 * x)) * 2 / 3
                + (20 * wave(y) + 40 * wave(y / 3)) * 2 / 3
                + (160 * wave(y / 12) + 320 * wave(y / 30)) * 2 / 3;
    }

    /** In metres. */
    private static double east(double x, double y) {
        return 300
                + x
                + 2 * y
                + 0.1 * x * x
                + 0.1 * x * y
                + 0.1 * Math.sqrt(Math.abs(x))
                + (20 * wave(6 * x) + 20 * wave(2 * x)) * 2 / 3
                + (20 * wave(x) + 40 * wave(x / 3)) * 2 / 3
                + (150 * wave(x / 12) + 300 * wave(x / 30)) * 2 / 3;
    }

    private static double wave(double halfTurns) {
        return Math.sin(halfTurns * Math.PI);
    }
}
