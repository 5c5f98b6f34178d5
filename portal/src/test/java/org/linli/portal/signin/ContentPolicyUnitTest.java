package org.linli.portal.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.linli.portal.map.Datum;
import org.linli.portal.map.MapSettings;

class ContentPolicyUnitTest {

    private static String policy(String... tiles) {
        return new ContentPolicy(
                        new MapSettings(new MapSettings.Tiles(List.of(tiles), "© 天地图", 18, Datum.CGCS2000), null))
                .directives();
    }

    @Test
    void pagesLoadFromNowhereElse() {
        assertThat(policy())
                .contains("default-src 'self'", "img-src 'self' data: blob:;")
                .doesNotContain("http");
    }

    @Test
    void theHostsOfTilesAreAllowedForPicturesAlone() {
        assertThat(policy("https://t{0-1}.example/{z}/{x}/{y}.png"))
                .contains("img-src 'self' data: blob: https://t0.example https://t1.example;")
                .containsOnlyOnce("https://t0.example");
    }
}
