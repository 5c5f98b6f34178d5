package org.linli.search.opinion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PointUnitTest {

    private static final double A_TENTH_OF_A_METRE = 1e-6;

    private static Point point(String latitude, String longitude, Datum datum) {
        return Point.of(new BigDecimal(latitude), new BigDecimal(longitude), datum);
    }

    @Test
    void itIsKeptToAboutElevenMetres() {
        Point kept = point("37.43400049", "118.67449999", Datum.WGS84);

        assertThat(kept.latitude()).hasToString("37.4340");
        assertThat(kept.longitude()).hasToString("118.6745");
    }

    @Test
    void whatOfficialSurveysSayIsWhatSatelliteReceiversSay() {
        assertThat(point("37.434", "118.674", Datum.CGCS2000)).isEqualTo(point("37.434", "118.674", Datum.WGS84));
    }

    /** Pairs that public implementations of the shift agree on: Shanghai, Shenzhen, Beijing. */
    @ParameterizedTest
    @CsvSource({
        "31.1774276, 121.5272106, 31.17530398364597, 121.531541859215",
        "22.543847, 113.912316, 22.540796131694766, 113.9171764808363",
        "39.911954, 116.377817, 39.91334545536069, 116.38404722455657"
    })
    void whatAMapServiceShowsIsTakenBackToWhereItIs(
            double latitude, double longitude, double shownLatitude, double shownLongitude) {
        var shown = Gcj02.shifted(new Gcj02.Degrees(latitude, longitude));
        var real = Gcj02.real(new Gcj02.Degrees(shownLatitude, shownLongitude));

        assertThat(shown.latitude()).isCloseTo(shownLatitude, within(A_TENTH_OF_A_METRE));
        assertThat(shown.longitude()).isCloseTo(shownLongitude, within(A_TENTH_OF_A_METRE));
        assertThat(real.latitude()).isCloseTo(latitude, within(A_TENTH_OF_A_METRE));
        assertThat(real.longitude()).isCloseTo(longitude, within(A_TENTH_OF_A_METRE));
    }

    @Test
    void thereAndBackIsTheSamePlaceAllOverTheCountry() {
        for (double latitude = Point.SOUTH; latitude <= Point.NORTH; latitude += 1.7) {
            for (double longitude = Point.WEST; longitude <= Point.EAST; longitude += 2.3) {
                var back = Gcj02.real(Gcj02.shifted(new Gcj02.Degrees(latitude, longitude)));

                assertThat(back.latitude()).isCloseTo(latitude, within(A_TENTH_OF_A_METRE));
                assertThat(back.longitude()).isCloseTo(longitude, within(A_TENTH_OF_A_METRE));
            }
        }
    }
}
