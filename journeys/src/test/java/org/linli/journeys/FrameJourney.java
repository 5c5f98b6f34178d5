package org.linli.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What stands around every page: the way in, the place, the language, the search box. */
class FrameJourney extends Journey {

    private static final Pattern AT_A_PLACE = Pattern.compile(".*place=.+");

    @Test
    void whoeverSignsInComesToTheAddressTheyWanted() {
        Page page = signIn(open(), "/opinions?q=电梯", "street");

        assertThat(page).hasURL(Pattern.compile(".*/opinions\\?.*q=.*place=.*"));
        assertThat(field(page, "搜索意见")).hasValue("电梯");
    }

    @Test
    void theWholePortalFollowsThePlace() {
        Page page = signIn(open(), "/", "district");
        Locator place = page.locator(".l-place-name");
        assertThat(page).hasURL(AT_A_PLACE);
        String before = place.textContent();
        String address = page.url();

        page.locator(".l-place").click();
        page.locator(".l-place-choices .l-choice", new Page.LocatorOptions().setHasText("东城街道"))
                .click();

        assertThat(place).hasText("东城街道");
        // The words come before the browser has the new address; going back sooner would leave the portal.
        assertThat(page).not().hasURL(address);
        assertThat(page).hasURL(AT_A_PLACE);
        page.goBack();
        assertThat(page).hasURL(address);
        assertThat(place).hasText(before);
    }

    @Test
    void thePortalIsReadInEnglishAsWell() {
        Page page = signIn(open(), "/", "street");

        page.locator(".l-language vaadin-menu-bar-button").first().click();
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("English"))
                .click();

        assertThat(page.locator(".l-room").first()).hasText("Overview");
        assertThat(page.locator("html")).hasAttribute("lang", "en");
    }

    @Test
    void aPhoneOffersTheLanguageBesideTheWayOut() {
        Page page = signIn(open(Look.PHONE), "/", "street");

        page.locator(".l-user vaadin-menu-bar-button").first().click();
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("语言"))
                .click();
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("English"))
                .click();

        assertThat(page.locator("html")).hasAttribute("lang", "en");
    }

    @Test
    void aSlashLeadsIntoTheSearchBoxAndTheArrowsToWhatIsFound() {
        Page page = signIn(open(), "/", "street");
        Locator search = page.locator(".l-search input");

        page.keyboard().press("/");
        assertThat(search).isFocused();
        page.keyboard().type("电梯");
        assertThat(page.locator(".l-search-results .l-choice").first()).isVisible();
        picture(page, "search-box");
        page.keyboard().press("ArrowDown");
        assertThat(search).hasAttribute("aria-activedescendant", Pattern.compile("search-choices-0"));
        page.keyboard().press("Enter");

        assertThat(page).hasURL(Pattern.compile(".*/(opinions|property|structure|volunteer).*"));
    }
}
