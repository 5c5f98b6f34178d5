package org.linli.portal.map;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.linli.portal.PortalTest;

class PointMapWithListTest extends PortalTest {

    private static final MapSettings PLAIN =
            new MapSettings(new MapSettings.Tiles(List.of(), "", 18, Datum.CGCS2000), null);

    private static MapData.Point point(String title) {
        return new MapData.Point(118.674, 37.434, title, "2026-11-25 09:42", "opinions?record=" + title);
    }

    private PointMap shown(MapSettings settings) {
        var map = new PointMapWithList(new MapData("两条意见在地图上的位置", List.of(point("a"), point("b"))), settings);
        UI.getCurrent().add(map);
        return find(PointMap.class).single();
    }

    private static void click(PointMap map, String indices) {
        ComponentUtil.fireEvent(map, new PointMap.Chosen(map, true, indices));
    }

    @Test
    void severalAtOnePlaceAreListedBelowTheMap() {
        PointMap map = shown(PLAIN);
        click(map, "1 0 7 x");

        assertThat(find(Anchor.class).all()).extracting(Anchor::getText).contains("b", "a");
    }

    private static String sent(PointMap map) {
        return String.valueOf(map.getElement().getPropertyRaw("data"));
    }

    @Test
    void withoutASettingNoTilesAreAskedFor() {
        assertThat(sent(shown(PLAIN))).contains("118.674", "放大").doesNotContain("tiles");
    }

    @Test
    void tilesAreSentWithWhoseTheyAre() {
        var tiles = new MapSettings.Tiles(List.of("https://t.example/{z}/{x}/{y}"), "© 天地图", 17, Datum.CGCS2000);

        assertThat(sent(shown(new MapSettings(tiles, null))))
                .contains("https://t.example/{z}/{x}/{y}", "© 天地图", "17", "CGCS2000");
    }

    @Test
    void tilesThatAreShiftedAreSaidToBe() {
        var tiles = new MapSettings.Tiles(List.of("https://t.example/{z}/{x}/{y}"), "© 高德", 18, Datum.GCJ02);

        assertThat(sent(shown(new MapSettings(tiles, null)))).contains("\"datum\":\"GCJ02\"", "118.674");
    }
}
