package org.linli.org.issuer.web;

import jakarta.servlet.http.HttpServletRequest;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.springframework.web.util.HtmlUtils;

/** The words of the pages in one language: Chinese, or English where the address or the browser asks for it. */
record Texts(Locale locale, ResourceBundle words) {

    static Texts of(HttpServletRequest request) {
        var asked = request.getParameter("lang");
        var language = asked == null ? request.getLocale().getLanguage() : asked;
        // A browser without a wish has the server's locale in getLocale(): Chinese is meant then.
        boolean wished = asked != null || request.getHeader("Accept-Language") != null;
        var locale = wished && language.equals("en") ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
        return new Texts(locale, ResourceBundle.getBundle("org.linli.org.issuer.web.pages", locale));
    }

    /** The text as HTML. Arguments are escaped. */
    String html(String key, Object... arguments) {
        var text = words.getString(key);
        return escape(arguments.length == 0 ? text : new MessageFormat(text, locale).format(arguments));
    }

    String tag() {
        return locale.toLanguageTag();
    }

    static String escape(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
