package org.linli.org.issuer.web;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.linli.org.issuer.Continuation;
import org.linli.org.issuer.OutsideDesk;
import org.linli.platform.scope.OpenToAll;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

/** The way to an outside issuer's sign-in page and back, where people sign in there instead of here. */
@RestController
@Hidden
class OutsidePages {

    private final OutsideDesk desk;

    OutsidePages(OutsideDesk desk) {
        this.desk = desk;
    }

    /** Whether people sign in there. */
    boolean open() {
        return desk.isOpen();
    }

    /** Instead of a page of ours. */
    ResponseEntity<String> depart(Texts texts, Continuation continuation) {
        return desk.depart(continuation)
                .map(departure -> SignInPages.go(departure.page().toString(), departure.cookie()))
                .orElseGet(() -> page(texts, "outside.away", continuation).answer(HttpStatus.SERVICE_UNAVAILABLE));
    }

    @GetMapping("/login/back")
    @OpenToAll(because = "Whoever comes back from the outside issuer is not signed in here yet")
    ResponseEntity<String> back(
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String code) {
        Texts texts = Texts.of(request);
        return switch (desk.arrive(request, state, code)) {
            case OutsideDesk.Arrival.Welcome welcome ->
                ResponseEntity.status(HttpStatus.SEE_OTHER)
                        .location(URI.create(welcome.continuation().target()))
                        .header(HttpHeaders.SET_COOKIE, welcome.cookies().toArray(String[]::new))
                        .build();
            case OutsideDesk.Arrival.Stranger stranger ->
                page(texts, "outside.stranger", stranger.continuation(), stranger.name())
                        .answer(HttpStatus.FORBIDDEN);
            case OutsideDesk.Arrival.Refused refused ->
                page(texts, "outside.refused", refused.continuation()).answer(HttpStatus.UNAUTHORIZED);
            case OutsideDesk.Arrival.Away away ->
                page(texts, "outside.away", away.continuation()).answer(HttpStatus.SERVICE_UNAVAILABLE);
        };
    }

    /** Says why, and goes on only at a click: a browser sent back and forth by itself would never stop. */
    private static Page page(Texts texts, String why, Continuation continuation, Object... arguments) {
        String again = UriComponentsBuilder.fromPath("/login")
                .queryParam("continue", "{continue}")
                .encode()
                .buildAndExpand(continuation.target())
                .toUriString();
        return new Page(texts, "signin.title", "/login", continuation)
                .error(texts.html(why, arguments))
                .html("<p class=\"after\"><a href=\"" + Texts.escape(again) + "\">" + texts.html("signout.again")
                        + "</a></p>\n");
    }
}
