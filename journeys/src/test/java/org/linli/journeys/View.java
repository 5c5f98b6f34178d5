package org.linli.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;

/**
 * A page that people work with all day.
 *
 * @param shown is there when the page is
 */
record View(String name, String path, String shown) {

    static final List<View> ALL = List.of(
            new View("home", "/home", ".l-cards .l-card"),
            new View("opinions", "/opinions?q=电梯", ".l-two-lines"),
            new View("units", "/structure/units?record=370502003001", ".l-unit-head"),
            new View("teams", "/volunteer/teams", ".l-two-lines, .l-empty"),
            new View("companies", "/property/companies", ".l-two-lines"));

    Page goThere(Page page) {
        Journey.go(page, path);
        assertThat(page.locator(shown).first()).isVisible();
        return Journey.arrived(page);
    }

    @Override
    public String toString() {
        return name;
    }
}
