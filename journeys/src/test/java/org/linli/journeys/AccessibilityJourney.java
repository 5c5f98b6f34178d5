package org.linli.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** What a machine can check of WCAG 2.1, levels A and AA: names, roles, contrast. */
class AccessibilityJourney extends Journey {

    static final List<Look> LOOKS = List.of(Look.OFFICE, Look.OFFICE.dark(), Look.PHONE.english());

    private static final String RULES = rules();
    private static final String CHECK = """
            async () => (await axe.run({runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa']})).violations.flatMap(
              rule => rule.nodes.map(node => rule.id + ': ' + node.target.flat().join(' ') + ' ' + node.failureSummary))
            """;

    private static String rules() {
        try (InputStream script = AccessibilityJourney.class.getResourceAsStream("/axe.min.js")) {
            return new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @FieldSource("LOOKS")
    void everybodyCanReadAndReachWhatIsThere(Look look) {
        Page page = signIn(open(look), "/home", "district");
        List<String> faults = new ArrayList<>();
        for (View view : View.ALL) {
            faults.addAll(faults(view.goThere(page), view.name()));
        }
        go(page, "/opinions?q=电梯");
        rows(page).first().click();
        assertThat(page.locator(".l-record")).isVisible();
        faults.addAll(faults(arrived(page), "record"));

        assertThat(faults).isEmpty();
    }

    private static List<String> faults(Page page, String name) {
        page.evaluate(RULES);
        return ((List<?>) page.evaluate(CHECK))
                .stream().map(fault -> name + ": " + fault).distinct().toList();
    }
}
