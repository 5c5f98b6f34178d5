package org.linli.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Every size, colour scheme and language that is promised: nothing hangs over the side, and a picture to look at. */
class LooksJourney extends Journey {

    private static final int LEAST_LIST_WIDTH = 560;

    static final List<Look> LOOKS = List.of(
            Look.OFFICE,
            Look.OFFICE.dark(),
            Look.OFFICE.english(),
            Look.OFFICE_TWICE,
            Look.DESK,
            Look.DESK.dark(),
            Look.PHONE,
            Look.PHONE.dark(),
            Look.PHONE.english());

    @ParameterizedTest
    @FieldSource("LOOKS")
    void nothingHangsOverTheSide(Look look) {
        Page page = signIn(open(look), "/home", "district");
        for (View view : View.ALL) {
            fits(view.goThere(page), look, view.name());
        }
        go(page, "/opinions?q=电梯");
        page.locator(".l-two-lines").first().click();
        assertThat(page.locator(".l-record")).isVisible();
        fits(arrived(page), look, "record");
    }

    private static void fits(Page page, Look look, String name) {
        picture(page, name + "-" + look.name());
        assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                .as("%s at %s", name, look.name())
                .isLessThanOrEqualTo(look.width());
    }

    @Test
    void aListKeepsItsWidthBesideAnOpenRecord() {
        Page page = signIn(open(), "/opinions?q=电梯", "district");
        page.locator(".l-two-lines").first().click();
        assertThat(page.locator(".l-record")).isVisible();

        Locator list = page.locator(".l-list");
        assertThat(list.boundingBox().width).isGreaterThanOrEqualTo(LEAST_LIST_WIDTH);
    }
}
