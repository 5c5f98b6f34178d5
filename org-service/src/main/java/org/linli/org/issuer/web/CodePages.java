package org.linli.org.issuer.web;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.linli.org.issuer.Continuation;
import org.linli.org.issuer.SignInDesk;
import org.linli.platform.scope.OpenToAll;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

/** The page that asks for the code of the second factor, or for a recovery code in its place. */
@RestController
@Hidden
class CodePages {

    private static final String PATH = "/connect/code";
    private static final String WHY_OPEN = "Knows the person by the sign-in cookie, which no token stands for yet";
    private static final Pattern LETTERS = Pattern.compile(".*[a-zA-Z].*");

    private final SignInDesk desk;

    CodePages(SignInDesk desk) {
        this.desk = desk;
    }

    @GetMapping(PATH)
    @OpenToAll(because = WHY_OPEN)
    ResponseEntity<String> page(
            HttpServletRequest request,
            CsrfToken csrf,
            @RequestParam(name = "continue", required = false) @Nullable String target,
            @RequestParam(required = false) @Nullable String recovery) {
        var continuation = Continuation.of(target);
        if (desk.awaited(request).isEmpty()) {
            return SignInPages.go("/login");
        }
        var texts = Texts.of(request);
        return form(page(texts, continuation), texts, continuation, csrf, recovery != null)
                .answer(HttpStatus.OK);
    }

    @PostMapping(PATH)
    @OpenToAll(because = WHY_OPEN)
    ResponseEntity<String> check(
            HttpServletRequest request,
            CsrfToken csrf,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(name = "continue", required = false) @Nullable String target) {
        var continuation = Continuation.of(target);
        var texts = Texts.of(request);
        var person = desk.awaited(request);
        if (person.isEmpty()) {
            return SignInPages.go("/login?expired");
        }
        boolean recovery = LETTERS.matcher(code).matches();
        var page = page(texts, continuation);
        return switch (desk.signIn(request, person.get(), code)) {
            case SignInDesk.Answer.Welcome welcome ->
                SignInPages.go(
                        welcome.passwordDue() ? SignInPages.passwordPage(continuation) : continuation.target(),
                        welcome.cookie());
            case SignInDesk.Answer.Locked locked ->
                form(
                                page.error(texts.html("signin.locked", SignInPages.minute(locked.until()))),
                                texts,
                                continuation,
                                csrf,
                                recovery)
                        .answer(HttpStatus.TOO_MANY_REQUESTS);
            case SignInDesk.Answer.Refused _, SignInDesk.Answer.CodeDue _ ->
                form(page.error(texts.html("code.refused")), texts, continuation, csrf, recovery)
                        .answer(HttpStatus.UNAUTHORIZED);
        };
    }

    private static Page page(Texts texts, Continuation continuation) {
        return new Page(texts, "code.title", PATH, continuation);
    }

    private static Page form(Page page, Texts texts, Continuation continuation, CsrfToken csrf, boolean recovery) {
        var other = UriComponentsBuilder.fromUriString(address(continuation, texts));
        page.form(csrf.getToken());
        if (recovery) {
            page.field("code", "code.recovery", "text", "off", "").hint("code.recovery.hint");
        } else {
            page.digits("code", "code.code").hint("code.hint");
            other.queryParam("recovery", "");
        }
        return page.button("code.button")
                .html("<p class=\"after\"><a href=\"%s\">%s</a></p>\n"
                        .formatted(
                                Texts.escape(other.build(true).toUriString()),
                                texts.html(recovery ? "code.use-code" : "code.use-recovery")));
    }

    /** Where the page is found, in the language of the one before. */
    static String address(Continuation continuation, Texts texts) {
        return UriComponentsBuilder.fromPath(PATH)
                .queryParam("lang", texts.locale().getLanguage())
                .queryParam("continue", "{continue}")
                .encode()
                .buildAndExpand(continuation.target())
                .toUriString();
    }
}
