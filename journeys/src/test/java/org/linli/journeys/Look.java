package org.linli.journeys;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ColorScheme;

/**
 * How somebody looks at the portal.
 *
 * @param width of the window in CSS pixels: at 200 % half of what the screen has
 * @param zoom device pixels for each CSS pixel
 * @param language as the browser asks for it
 */
record Look(String name, int width, int height, int zoom, ColorScheme colours, String language) {

    /** An office screen, the smallest that is promised. */
    static final Look OFFICE = new Look("1366", 1366, 768, 1, ColorScheme.LIGHT, "zh-CN");

    /** The same screen, for eyes that need everything twice as large. */
    static final Look OFFICE_TWICE = new Look("1366-at-200", 683, 384, 2, ColorScheme.LIGHT, "zh-CN");

    static final Look DESK = new Look("1920", 1920, 1080, 1, ColorScheme.LIGHT, "zh-CN");
    static final Look PHONE = new Look("390", 390, 844, 1, ColorScheme.LIGHT, "zh-CN");

    Look dark() {
        return new Look(name + "-dark", width, height, zoom, ColorScheme.DARK, language);
    }

    Look english() {
        return new Look(name + "-en", width, height, zoom, colours, "en");
    }

    Browser.NewContextOptions options() {
        return new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setDeviceScaleFactor(zoom)
                .setColorScheme(colours)
                .setLocale(language)
                .setTimezoneId("Asia/Shanghai");
    }

    @Override
    public String toString() {
        return name;
    }
}
