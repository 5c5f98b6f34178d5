package org.linli.org.issuer;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.linli.org.account.Bearer;
import org.linli.org.account.Credentials;
import org.springframework.stereotype.Service;

/**
 * Signs in whom the outside issuer vouches for. It says who somebody is; what they may do is said by the appointments of
 * their account here, so its tokens go no further than this desk.
 */
@Service
public class OutsideDesk {

    /**
     * A browser's way to the issuer's page.
     *
     * @param cookie the header by which the browser remembers its journey
     */
    public record Departure(URI page, String cookie) {}

    /** How a journey ended. */
    public sealed interface Arrival {

        /** Signed in: the headers that tell the browser, and where it wanted to go. */
        record Welcome(List<String> cookies, Continuation continuation) implements Arrival {}

        /** The issuer vouches for somebody of whom there is no active account. */
        record Stranger(String name, Continuation continuation) implements Arrival {}

        /** This browser began no such journey, or the issuer does not stand by its answer. */
        record Refused(Continuation continuation) implements Arrival {}

        /** The issuer cannot be asked. */
        record Away(Continuation continuation) implements Arrival {}
    }

    private final OutsideIssuer issuer;
    private final Credentials credentials;
    private final SignInDesk desk;
    private final SignInCookie cookie;

    OutsideDesk(OutsideIssuer issuer, Credentials credentials, SignInDesk desk, SignInCookie cookie) {
        this.issuer = issuer;
        this.credentials = credentials;
        this.desk = desk;
        this.cookie = cookie;
    }

    /** Whether people sign in outside. */
    public boolean isOpen() {
        return issuer.isConfigured();
    }

    /** Begins a journey; empty while the issuer cannot be asked where its page is. */
    public Optional<Departure> depart(Continuation continuation) {
        OutsideVisit visit = OutsideVisit.to(continuation);
        try {
            return Optional.of(new Departure(issuer.signInPage(visit), visit.keep(cookie.secure())));
        } catch (OutsideIssuer.AwayException away) {
            return Optional.empty();
        }
    }

    /**
     * Ends a journey; whoever was signed in at this browser before is signed out.
     *
     * @param code what the issuer sent the browser back with; empty when it did not let the person in
     */
    public Arrival arrive(HttpServletRequest request, String state, String code) {
        Optional<OutsideVisit> visit = OutsideVisit.of(request, state);
        if (visit.isEmpty() || code.isEmpty()) {
            return new Arrival.Refused(visit.map(OutsideVisit::continuation).orElse(Continuation.of(null)));
        }
        Continuation continuation = visit.get().continuation();
        try {
            Optional<String> name = issuer.loginName(visit.get(), code);
            if (name.isEmpty()) {
                return new Arrival.Refused(continuation);
            }
            Optional<Bearer> person = credentials.bearer(name.get());
            return person.isPresent()
                    ? welcome(request, visit.get(), person.get())
                    : new Arrival.Stranger(name.get(), continuation);
        } catch (OutsideIssuer.AwayException away) {
            return new Arrival.Away(continuation);
        }
    }

    private Arrival welcome(HttpServletRequest request, OutsideVisit visit, Bearer person) {
        return new Arrival.Welcome(
                List.of(desk.signIn(request, person), visit.forget(cookie.secure())), visit.continuation());
    }
}
