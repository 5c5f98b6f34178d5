package org.linli.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.servlet.LocaleResolver;

/** Writes problems in the caller's language. */
final class ProblemTexts {

    private final MessageSource messages;
    private final LocaleResolver locales;

    ProblemTexts(MessageSource messages, LocaleResolver locales) {
        this.messages = messages;
        this.locales = locales;
    }

    /**
     * @param slug names the kind; its texts stand under {@code problem.<slug>.title} and {@code .detail}
     * @param arguments fill the places of title and detail
     */
    Problem problem(
            HttpServletRequest request,
            HttpStatusCode status,
            String slug,
            List<?> arguments,
            List<ProblemException.Field> fields) {
        var locale = locales.resolveLocale(request);
        return new Problem(
                "urn:linli:problem:" + slug,
                text("problem." + slug + ".title", arguments, locale),
                status.value(),
                text("problem." + slug + ".detail", arguments, locale),
                request.getRequestURI(),
                RequestIds.of(request),
                fields.stream()
                        .map(field -> new Problem.Field(field.field(), text(field.key(), field.arguments(), locale)))
                        .toList());
    }

    /** A missing text shows its key: ugly, but the caller still learns the kind of problem. */
    private String text(String key, List<?> arguments, Locale locale) {
        var text = messages.getMessage(key, arguments.toArray(), key, locale);
        return text == null ? key : text;
    }
}
