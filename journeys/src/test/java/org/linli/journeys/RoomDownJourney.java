package org.linli.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.linli.local.TestSuite;

/** A service that dies takes its own room with it, and nothing else; the room opens by itself when it is back. */
class RoomDownJourney extends Journey {

    private static final String SERVICE = "search-service";

    @Test
    void aRoomClosesAloneAndOpensByItself() {
        Page page = signIn(open(), "/opinions", "street");
        assertThat(page.locator(".l-two-lines").first()).isVisible();

        TestSuite.kill(SERVICE);
        try {
            page.reload();
            assertThat(page.getByText("意见服务暂时连不上，正在自动重试")).isVisible();
            picture(page, "down-opinions");
            theOthersWork(page);
            link(page, "意见").click();
            assertThat(page.getByText("意见服务暂时连不上，正在自动重试")).isVisible();
        } finally {
            TestSuite.start(SERVICE);
        }

        // The room asks less and less often the longer its service was away, and on a busy machine that was long.
        assertThat(page.locator(".l-two-lines").first())
                .isVisible(new LocatorAssertions.IsVisibleOptions()
                        .setTimeout((double) Duration.ofMinutes(5).toMillis()));
        assertThat(page.getByText("意见服务暂时连不上")).hasCount(0);
        expectComplaints("503");
    }

    private static void theOthersWork(Page page) {
        link(page, "总览").click();
        assertThat(page.getByText("意见：暂时打不开")).isVisible();
        assertThat(page.locator(".l-coverage").first()).isVisible();
        picture(page, "down-home");
        link(page, "组织").click();
        assertThat(page).hasURL(Pattern.compile(".*/structure/units.*"));
        assertThat(page.locator(".l-unit-head")).containsText("东城街道");
    }
}
