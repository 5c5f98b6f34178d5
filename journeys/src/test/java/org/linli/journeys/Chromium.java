package org.linli.journeys;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The browser of this machine, started once; it ends with this JVM, whose pipe to it then closes. */
final class Chromium {

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");
    // It is not to talk to anybody but the suite, nor to ask for a sandbox, which root does not get.
    private static final List<String> OPTIONS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private Chromium() {}

    static Browser browser() {
        return Holder.BROWSER;
    }

    private static final class Holder {
        static final Browser BROWSER = launch();

        private static Browser launch() {
            Playwright playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            return playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(executable())
                            .setArgs(OPTIONS));
        }

        private static Path executable() {
            return Stream.of(System.getenv("PATH").split(":"))
                    .map(Path::of)
                    .flatMap(folder -> NAMES.stream().map(folder::resolve))
                    .filter(Files::isExecutable)
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException(
                            "Journeys need a Chromium on the PATH:" + " apt-get install chromium fonts-noto-cjk"));
        }
    }
}
