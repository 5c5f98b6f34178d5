package org.linli.org.issuer.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.linli.org.issuer.Continuation;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * One page of sign-in: the frame around a form. No script, no outside file; the policy in the header allows just the
 * style sheet inside.
 */
final class Page {

    private static final String STYLE = read("pages.css");
    private static final String POLICY = "default-src 'none'; style-src '" + digest(STYLE)
            + "'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private final Texts texts;
    private final String title;
    private final String path;
    private final Continuation continuation;
    private final StringBuilder body = new StringBuilder();

    Page(Texts texts, String title, String path, Continuation continuation) {
        this.texts = texts;
        this.title = texts.html(title);
        this.path = path;
        this.continuation = continuation;
    }

    /** Says what went wrong, in a form that screen readers announce. {@code html} is escaped already. */
    Page error(String html) {
        body.append("<p class=\"error\" role=\"alert\" id=\"error\">")
                .append(html)
                .append("</p>\n");
        return this;
    }

    Page notice(String key, Object... arguments) {
        body.append("<p class=\"notice\">").append(texts.html(key, arguments)).append("</p>\n");
        return this;
    }

    Page html(String html) {
        body.append(html);
        return this;
    }

    /** The form's opening with what every form carries. */
    Page form(String csrf) {
        body.append("""
                <form method="post" action="%s">
                <input type="hidden" name="_csrf" value="%s">
                <input type="hidden" name="continue" value="%s">
                <input type="hidden" name="lang" value="%s">
                """.formatted(
                        path,
                        Texts.escape(csrf),
                        Texts.escape(continuation.target()),
                        texts.locale().getLanguage()));
        return this;
    }

    /** @param autocomplete tells password managers what the field is for */
    Page field(String name, String label, String type, String autocomplete, String value) {
        body.append("""
                <label for="%1$s">%2$s</label>
                <input id="%1$s" name="%1$s" type="%3$s" autocomplete="%4$s" value="%5$s" maxlength="200" required
                  autocapitalize="none" spellcheck="false">
                """.formatted(name, texts.html(label), type, autocomplete, Texts.escape(value)));
        return this;
    }

    /** A field for the digits an app shows; a device may offer what it received. */
    Page digits(String name, String label) {
        body.append("""
                <label for="%1$s">%2$s</label>
                <input class="digits" id="%1$s" name="%1$s" type="text" inputmode="numeric" autocomplete="one-time-code"
                  maxlength="20" required autofocus spellcheck="false">
                """.formatted(name, texts.html(label)));
        return this;
    }

    Page hint(String key) {
        body.append("<p class=\"hint\">").append(texts.html(key)).append("</p>\n");
        return this;
    }

    Page button(String label) {
        body.append("<button type=\"submit\">").append(texts.html(label)).append("</button>\n</form>\n");
        return this;
    }

    ResponseEntity<String> answer(HttpStatus status) {
        return ResponseEntity.status(status)
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noStore())
                .header("Content-Security-Policy", POLICY)
                .header("Referrer-Policy", "same-origin")
                .header("Vary", "Accept-Language")
                .body(frame());
    }

    private String frame() {
        return """
                <!DOCTYPE html>
                <html lang="%s">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s · %s</title>
                <style>%s</style>
                </head>
                <body>
                <header>
                <svg viewBox="0 0 40 40" aria-hidden="true"><rect width="40" height="40" rx="9"/>\
                <path d="M7 20l7-6 6 5 6-5 7 6v12H7zM20 19v13M12 25h3M25 25h3"/></svg>
                <div><strong>%s</strong><span>%s</span></div>
                </header>
                <main>
                <h1>%s</h1>
                %s</main>
                <footer><a href="%s" hreflang="%s">%s</a></footer>
                </body>
                </html>
                """.formatted(
                        texts.tag(),
                        title,
                        texts.html("product"),
                        STYLE,
                        texts.html("product"),
                        texts.html("tagline"),
                        title,
                        body,
                        Texts.escape(otherLanguage()),
                        texts.html("language.code"),
                        texts.html("language.other"));
    }

    private String otherLanguage() {
        return UriComponentsBuilder.fromPath(path)
                .queryParam("lang", texts.words().getString("language.code"))
                .queryParam("continue", "{continue}")
                .encode()
                .buildAndExpand(continuation.target())
                .toUriString();
    }

    private static String read(String file) {
        try (var in = Page.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String digest(String style) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
