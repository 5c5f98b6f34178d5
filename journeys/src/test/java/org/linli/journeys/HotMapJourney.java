package org.linli.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** What grows is seen where it lies: on the map, and as a list for whoever does not see it. */
class HotMapJourney extends Journey {

    static final List<Look> LOOKS = List.of(Look.OFFICE, Look.PHONE.dark());

    /** Of which the demo city has more in the last days than ever before, in one community. */
    private static final String HOT = "公用事业/供暖供水";

    private static final String MIDDLE = """
            map => {
              const shown = map.points.getSource().getFeatures()
                .toSorted((a, b) => b.get('features').length - a.get('features').length)[0];
              return map.map.getPixelFromCoordinate(shown.getGeometry().getCoordinates());
            }
            """;

    @ParameterizedTest
    @FieldSource("LOOKS")
    void aPointLeadsToItsOpinion(Look look) {
        Page page = signIn(open(look), "/opinions/hot", "street");
        Locator issue = rows(page).filter(new Locator.FilterOptions().setHasText(HOT));
        reloadUntil(page, () -> assertThat(issue.count()).isPositive());
        issue.first().click();
        Locator map = page.locator("linli-map");
        assertThat(map.locator(".ol-scale-line-inner")).hasText(Pattern.compile("\\d+ k?m"));
        map.scrollIntoViewIfNeeded();
        picture(page, "hot-map-" + look.name());

        page.waitForFunction("() => document.querySelector('linli-map').points.getSource().getFeatures().length > 0");
        List<?> middle = (List<?>) map.evaluate(MIDDLE);
        BoundingBox box = map.boundingBox();
        page.mouse().click(box.x + number(middle.get(0)), box.y + number(middle.get(1)));
        assertThat(page.getByText("这里有")).isVisible();
        picture(page, "hot-map-chosen-" + look.name());

        button(page, "看列表").click();
        Locator listed = page.locator(".l-table-scroll .l-map-list a");
        assertThat(listed.first()).isVisible();
        assertThat(listed.count()).isGreaterThanOrEqualTo(10);
        listed.first().click();
        assertThat(page.getByText("北纬")).isVisible();
    }

    private static double number(Object value) {
        return ((Number) value).doubleValue();
    }
}
