package org.linli.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.linli.local.TestSuite;
import org.linli.local.demo.DemoCity;

/**
 * A way through the portal in a real browser, against the whole suite. What the browser complains of fails the journey, and
 * so does a request to any other address than the suite's one.
 *
 * <p>Journeys share the suite and its demo city: each makes what it changes.
 */
@ExtendWith(PictureOfFailure.class)
abstract class Journey {

    /** A slow machine may take its time; a journey that fails waits so long once. */
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private static final Path PICTURES = Path.of("target", "pictures");

    private final List<String> complaints = new ArrayList<>();
    private final Set<String> asked = new TreeSet<>();
    private final List<BrowserContext> windows = new ArrayList<>();

    static {
        PlaywrightAssertions.setDefaultAssertionTimeout((double) PATIENCE.toMillis());
    }

    static URI address() {
        return TestSuite.address();
    }

    /** A window of a browser that has never been here. */
    final Page open(Look look) {
        return listen(Chromium.browser().newContext(look.options()));
    }

    final Page open() {
        return open(Look.OFFICE);
    }

    private Page listen(BrowserContext window) {
        windows.add(window);
        window.setDefaultTimeout((double) PATIENCE.toMillis());
        window.onConsoleMessage(message -> {
            if ("error".equals(message.type())) {
                complaints.add(message.text() + " at " + message.location());
            }
        });
        window.onWebError(error -> complaints.add(error.error()));
        window.onRequest(request -> {
            if (request.url().startsWith("http")) {
                asked.add(URI.create(request.url()).getAuthority());
            }
        });
        return window.newPage();
    }

    /** Goes to an address and signs in on the way. */
    final Page signIn(Page page, String path, String name) {
        go(page, path);
        page.locator("input[name=username]").fill(name);
        page.locator("input[name=password]").fill(DemoCity.PASSWORD);
        page.locator("button[type=submit]").click();
        return arrived(page);
    }

    static void go(Page page, String path) {
        page.navigate(address() + path);
    }

    /** Waits until the frame stands and the server has nothing more to say. */
    static Page arrived(Page page) {
        assertThat(page.locator("vaadin-app-layout")).isVisible();
        page.waitForFunction("() => Object.values(window.Vaadin?.Flow?.clients ?? {})"
                + ".every(client => !client.isActive || !client.isActive())");
        return page;
    }

    /** Loads the page again until it shows what other services heard of a little later. */
    static void reloadUntil(Page page, ThrowingRunnable shown) {
        Awaitility.await()
                .atMost(PATIENCE)
                .pollInterval(Duration.ofSeconds(1))
                .pollInSameThread()
                .untilAsserted(() -> {
                    page.reload();
                    arrived(page);
                    shown.run();
                });
    }

    /** A button, by exactly the words on it. */
    static Locator button(Page page, String words) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words).setExact(true));
    }

    static Locator link(Page page, String words) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(words).setExact(true));
    }

    /** The rows of a list, whatever stands in them, without the boxes to select them with. */
    static Locator rows(Page page) {
        return page.locator(".l-list vaadin-grid-cell-content:has(*):not(:has(vaadin-checkbox))");
    }

    /** A field to type into, by the beginning of its name. */
    static Locator field(Page page, String name) {
        return page.getByLabel(name).filter(new Locator.FilterOptions().setVisible(true));
    }

    /** The one open dialog. */
    static Locator dialog(Page page) {
        return page.locator("vaadin-dialog[opened]");
    }

    /** A button of the open dialog. */
    static Locator inDialog(Page page, String words) {
        return dialog(page)
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(words).setExact(true));
    }

    /** One of the choices that a field has opened. */
    static Locator option(Page page, String words) {
        return page.getByRole(AriaRole.OPTION)
                .filter(new Locator.FilterOptions().setHasText(words))
                .first();
    }

    /** Takes what a click hands to the browser. */
    static Sheet download(Page page, Runnable click) {
        Download download = page.waitForDownload(click);
        return Sheet.read(download);
    }

    /** A picture below {@code target/pictures}, to be looked at. */
    static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
    }

    final void pictureOfFailure(String name) {
        for (BrowserContext window : windows) {
            for (Page page : window.pages()) {
                picture(page, "failed-" + name + "-" + windows.indexOf(window));
            }
        }
    }

    /** Complaints that belong to the journey, such as the answer of a service that was taken away. */
    final void expectComplaints(String part) {
        complaints.removeIf(complaint -> complaint.contains(part));
    }

    @AfterEach
    void endsWithoutComplaints() {
        windows.forEach(BrowserContext::close);
        assertThat(complaints).isEmpty();
        assertThat(asked).allMatch(address().getAuthority()::equals);
    }
}
