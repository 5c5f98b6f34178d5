package org.linli.org.issuer.web;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.org.account.Bearer;
import org.linli.org.issuer.Continuation;
import org.linli.org.issuer.SignInDesk;
import org.linli.platform.calendar.CityTime;
import org.linli.platform.scope.OpenToAll;
import org.linli.platform.web.ProblemException;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The pages on which people sign in, change a password that is due, and sign out. */
@RestController
@Hidden
class SignInPages {

    private static final String WHY_OPEN = "Whoever wants to sign in is not signed in yet";
    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm").withZone(CityTime.ZONE);

    private final SignInDesk desk;
    private final OutsidePages outside;
    private final MessageSource messages;

    SignInPages(SignInDesk desk, OutsidePages outside, MessageSource messages) {
        this.desk = desk;
        this.outside = outside;
        this.messages = messages;
    }

    @GetMapping("/login")
    @OpenToAll(because = WHY_OPEN)
    ResponseEntity<String> signInPage(
            HttpServletRequest request,
            CsrfToken csrf,
            @RequestParam(name = "continue", required = false) @Nullable String target,
            @RequestParam(required = false) @Nullable String expired) {
        var continuation = Continuation.of(target);
        var person = desk.person(request);
        if (person.isPresent() && expired == null) {
            return go(person.get().mustChangePassword() ? passwordPage(continuation) : continuation.target());
        }
        var texts = Texts.of(request);
        if (outside.open()) {
            return outside.depart(texts, continuation);
        }
        var page = signInPage(texts, continuation);
        if (expired != null) {
            page.error(texts.html("signin.expired"));
        }
        return signInForm(page, csrf, "").answer(HttpStatus.OK);
    }

    @PostMapping("/login")
    @OpenToAll(because = WHY_OPEN)
    ResponseEntity<String> signIn(
            HttpServletRequest request,
            CsrfToken csrf,
            @RequestParam(defaultValue = "") String username,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(name = "continue", required = false) @Nullable String target) {
        var continuation = Continuation.of(target);
        var texts = Texts.of(request);
        if (outside.open()) {
            return outside.depart(texts, continuation);
        }
        if (username.isBlank() || password.isEmpty()) {
            return signInForm(signInPage(texts, continuation).error(texts.html("signin.empty")), csrf, username)
                    .answer(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return switch (desk.signIn(request, username, password)) {
            case SignInDesk.Answer.Welcome welcome ->
                go(welcome.passwordDue() ? passwordPage(continuation) : continuation.target(), welcome.cookie());
            case SignInDesk.Answer.CodeDue due -> go(CodePages.address(continuation, texts), due.cookie());
            case SignInDesk.Answer.Refused _ ->
                signInForm(signInPage(texts, continuation).error(texts.html("signin.refused")), csrf, username)
                        .answer(HttpStatus.UNAUTHORIZED);
            case SignInDesk.Answer.Locked locked ->
                signInForm(
                                signInPage(texts, continuation)
                                        .error(texts.html("signin.locked", minute(locked.until()))),
                                csrf,
                                username)
                        .answer(HttpStatus.TOO_MANY_REQUESTS);
        };
    }

    @GetMapping("/connect/password")
    @OpenToAll(because = "Knows the person by the sign-in cookie, which no token stands for yet")
    ResponseEntity<String> passwordPage(
            HttpServletRequest request,
            CsrfToken csrf,
            @RequestParam(name = "continue", required = false) @Nullable String target) {
        var continuation = Continuation.of(target);
        return desk.person(request)
                .map(person -> passwordForm(passwordPage(Texts.of(request), continuation, person), csrf, person)
                        .answer(HttpStatus.OK))
                .orElseGet(() -> go("/login"));
    }

    @PostMapping("/connect/password")
    @OpenToAll(because = "Knows the person by the sign-in cookie, which no token stands for yet")
    ResponseEntity<String> changePassword(
            HttpServletRequest request,
            CsrfToken csrf,
            @RequestParam(defaultValue = "") String oldPassword,
            @RequestParam(defaultValue = "") String newPassword,
            @RequestParam(defaultValue = "") String again,
            @RequestParam(name = "continue", required = false) @Nullable String target) {
        var continuation = Continuation.of(target);
        var texts = Texts.of(request);
        var person = desk.person(request);
        if (person.isEmpty()) {
            return go("/login");
        }
        var page = passwordPage(texts, continuation, person.get());
        if (!newPassword.equals(again)) {
            return passwordForm(page.error(texts.html("password.differ")), csrf, person.get())
                    .answer(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        try {
            var cookie = desk.changePassword(request, person.get(), oldPassword, newPassword, texts.locale());
            return go(continuation.target(), cookie);
        } catch (ProblemException refused) {
            return passwordForm(page.error(words(refused, texts)), csrf, person.get())
                    .answer(HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    @GetMapping("/logout")
    @OpenToAll(because = "Whoever is signed in by cookie has no token here")
    ResponseEntity<String> signOutPage(HttpServletRequest request, CsrfToken csrf) {
        var texts = Texts.of(request);
        return desk.person(request)
                .map(person -> new Page(texts, "signout.title", "/logout", Continuation.of(null))
                        .html("<p>" + texts.html("signout.question", person.name()) + "</p>\n")
                        .form(csrf.getToken())
                        .button("signout.button")
                        .html("<p class=\"after\"><a href=\"/\">" + texts.html("signout.stay") + "</a></p>\n")
                        .answer(HttpStatus.OK))
                .orElseGet(() -> signedOut(texts).answer(HttpStatus.OK));
    }

    @PostMapping("/logout")
    @OpenToAll(because = "Whoever is signed in by cookie has no token here")
    ResponseEntity<String> signOut(HttpServletRequest request) {
        var answer = signedOut(Texts.of(request)).answer(HttpStatus.OK);
        return ResponseEntity.status(answer.getStatusCode())
                .headers(answer.getHeaders())
                .header(HttpHeaders.SET_COOKIE, desk.signOut(request))
                .body(answer.getBody());
    }

    private static Page signedOut(Texts texts) {
        return new Page(texts, "signout.done.title", "/logout", Continuation.of(null))
                .html("<p>" + texts.html("signout.done") + "</p>\n")
                .html("<p class=\"after\"><a href=\"/login\">" + texts.html("signout.again") + "</a></p>\n");
    }

    private static Page signInPage(Texts texts, Continuation continuation) {
        return new Page(texts, "signin.title", "/login", continuation);
    }

    private static Page signInForm(Page page, CsrfToken csrf, String typedName) {
        return page.form(csrf.getToken())
                .field("username", "signin.name", "text", "username", typedName)
                .field("password", "signin.password", "password", "current-password", "")
                .button("signin.button");
    }

    private static Page passwordPage(Texts texts, Continuation continuation, Bearer person) {
        var page = new Page(texts, "password.title", "/connect/password", continuation);
        return person.mustChangePassword() ? page.notice("password.due") : page;
    }

    private static Page passwordForm(Page page, CsrfToken csrf, Bearer person) {
        return page.form(csrf.getToken())
                // Lets a password manager know whose password this is.
                .html("<input type=\"hidden\" autocomplete=\"username\" value=\"" + Texts.escape(person.loginName())
                        + "\">\n")
                .field("oldPassword", "password.old", "password", "current-password", "")
                .field("newPassword", "password.new", "password", "new-password", "")
                .hint("password.hint")
                .field("again", "password.again", "password", "new-password", "")
                .button("password.button");
    }

    /** What the API would say in its problem, as one sentence of HTML. */
    private String words(ProblemException refused, Texts texts) {
        if (refused.fields().isEmpty()) {
            return text("problem." + refused.slug() + ".detail", refused.arguments(), texts);
        }
        return refused.fields().stream()
                .map(field -> text(field.key(), field.arguments(), texts))
                .reduce((one, other) -> one + " " + other)
                .orElse("");
    }

    private String text(String key, List<Object> arguments, Texts texts) {
        return Texts.escape(messages.getMessage(key, arguments.toArray(), texts.locale()));
    }

    /** The minute from which another try is worth it. */
    static String minute(Instant until) {
        return CLOCK.format(until.truncatedTo(ChronoUnit.MINUTES).plus(1, ChronoUnit.MINUTES));
    }

    static String passwordPage(Continuation continuation) {
        return org.springframework.web.util.UriComponentsBuilder.fromPath("/connect/password")
                .queryParam("continue", "{continue}")
                .encode()
                .buildAndExpand(continuation.target())
                .toUriString();
    }

    static ResponseEntity<String> go(String target) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(target))
                .build();
    }

    static ResponseEntity<String> go(String target, String cookie) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(target))
                .header(HttpHeaders.SET_COOKIE, cookie)
                .build();
    }
}
