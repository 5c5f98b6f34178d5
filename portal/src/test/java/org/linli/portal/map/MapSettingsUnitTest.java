package org.linli.portal.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MapSettingsUnitTest {

    private static MapSettings.Tiles tiles(String... urls) {
        return new MapSettings.Tiles(List.of(urls), "© 天地图", 18);
    }

    @Test
    void withoutTilesNothingIsLoadedFromAnywhere() {
        assertThat(new MapSettings.Tiles(List.of(), "", 18).hosts()).isEmpty();
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
        assertThatThrownBy(() -> new MapSettings.Tiles(List.of("https://t.example/{z}/{x}/{y}"), " ", 18))
                .hasMessageContaining("attribution");
    }
}
