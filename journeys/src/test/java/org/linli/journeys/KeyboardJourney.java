package org.linli.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A list worked through without a mouse. */
class KeyboardJourney extends Journey {

    private static final int STEPS = 12;

    /** Whether what has the focus, or what it is slotted into, is drawn with a ring. */
    private static final String SEEN = """
            () => {
              let at = document.activeElement;
              while (at.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
              for (let up = 0; at instanceof Element && up < 4; up++) {
                const style = getComputedStyle(at);
                const ring = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0;
                if (ring || style.boxShadow !== 'none') return true;
                const above = at.assignedSlot ?? at.parentNode;
                at = above instanceof ShadowRoot ? above.host : above;
              }
              return false;
            }
            """;

    @Test
    void aListIsWorkedThroughByKeys() {
        Page page = signIn(open(), "/opinions?q=电梯", "street");
        assertThat(page.locator(".l-two-lines").first()).isVisible();
        Locator marked = page.locator("vaadin-grid [part~='marked-cell'], vaadin-grid [part~='marked']");
        Locator record = page.locator(".l-record h2");

        page.keyboard().press("j");
        assertThat(marked.first()).isAttached();
        page.keyboard().press("j");
        page.keyboard().press("k");
        page.keyboard().press("Enter");
        assertThat(record).isVisible();
        assertThat(page).hasURL(Pattern.compile(".*record=.*place=.*"));
        String first = page.url();

        page.keyboard().press("j");
        assertThat(page).not().hasURL(first);
        assertThat(record).isVisible();
        page.keyboard().press("k");
        assertThat(page).hasURL(first);

        page.keyboard().press("Escape");
        assertThat(record).hasCount(0);
        assertThat(page).not().hasURL(Pattern.compile(".*record=.*"));
        picture(page, "keys");
    }

    @Test
    void aDialogGivesTheFocusBack() {
        Page page = signIn(open(), "/volunteer/teams", "street");
        Locator found = button(page, "新建队伍").first();
        found.focus();

        page.keyboard().press("Enter");
        assertThat(dialog(page)).hasCount(1);
        page.keyboard().press("Escape");
        assertThat(dialog(page)).hasCount(0);

        assertThat(found).isFocused();
    }

    @Test
    void theFocusIsSeenWhereverTabLeads() {
        Page page = signIn(open(), "/home", "street");
        for (int step = 1; step <= STEPS; step++) {
            page.keyboard().press("Tab");
            assertThat((boolean) page.evaluate(SEEN))
                    .as("focus after %d steps", step)
                    .isTrue();
        }
    }
}
