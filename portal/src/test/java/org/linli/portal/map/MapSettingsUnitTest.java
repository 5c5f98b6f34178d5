package org.linli.portal.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MapSettingsUnitTest {

    private static MapSettings.Tiles tiles(String... urls) {
        return new MapSettings.Tiles(List.of(urls), "© 天地图", 18, Datum.CGCS2000);
    }

    @Test
    void withoutTilesNothingIsLoadedFromAnywhere() {
        assertThat(new MapSettings.Tiles(List.of(), "", 18, Datum.CGCS2000).hosts())
                .isEmpty();
    }

    @Test
    void aRangeInTheHostIsEachOfThem() {
        assertThat(tiles(
                                "https://t{0-2}.tianditu.gov.cn/vec_w/wmts?TILEMATRIX={z}&TILEROW={y}&TILECOL={x}&tk=k",
                                "https://t{0-2}.tianditu.gov.cn/cva_w/wmts?TILEMATRIX={z}&TILEROW={y}&TILECOL={x}&tk=k",
                                "http://tiles.city.example:8088/{z}/{x}/{-y}.png")
                        .hosts())
                .containsExactly(
                        "https://t0.tianditu.gov.cn",
                        "https://t1.tianditu.gov.cn",
                        "https://t2.tianditu.gov.cn",
                        "http://tiles.city.example:8088");
    }

    /** A host is written into the content security policy: it must be one. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "tiles/{z}/{x}/{y}.png",
                "https://tiles.example/{z}/{x}.png",
                "https://tiles.example; script-src */{z}/{x}/{y}.png",
                "https://*/{z}/{x}/{y}.png",
                "https://{a-b}{c-d}.example/{z}/{x}/{y}.png",
                "ftp://tiles.example/{z}/{x}/{y}.png"
            })
    void whatIsNoAddressOfTilesIsRefused(String url) {
        assertThatThrownBy(() -> tiles(url)).hasMessageContaining(url);
    }

    @Test
    void tilesMustSayWhoseMapTheyShow() {
        assertThatThrownBy(
                        () -> new MapSettings.Tiles(List.of("https://t.example/{z}/{x}/{y}"), " ", 18, Datum.CGCS2000))
                .hasMessageContaining("attribution");
    }

    @Test
    void withoutTilesThereIsNothingToKnowAPlaceBy() {
        assertThat(new MapSettings(tiles(), null).canOrient()).isFalse();
        assertThat(new MapSettings(tiles("https://t.example/{z}/{x}/{y}"), null).canOrient())
                .isTrue();
    }

    @Test
    void aMapOfWhichNothingIsKnownBeginsWithTheCityOrElseTheCountry() {
        var city = new MapSettings.City(37.434, 118.674);

        assertThat(new MapSettings(tiles(), city).wholeCity())
                .satisfies(shown -> assertThat(shown.contains(37.434, 118.674)).isTrue())
                .satisfies(shown -> assertThat(shown.contains(39.904, 116.407)).isFalse());
        assertThat(new MapSettings(tiles(), null).wholeCity().contains(39.904, 116.407))
                .isTrue();
    }

    @Test
    void aCityOfWhichOneHalfIsMissingOrThatLiesElsewhereIsRefused() {
        assertThatThrownBy(() -> new MapSettings.City(37.434, 0)).hasMessageContaining("linli.portal.map.city");
        assertThatThrownBy(() -> new MapSettings.City(118.674, 37.434)).hasMessageContaining("118.674");
    }
}
