package org.linli.org.issuer;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.linli.org.account.AccountId;
import org.linli.org.account.Bearer;
import org.linli.org.account.Credentials;
import org.linli.org.account.OwnAccount;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Service;

/** Signs people in and out at their browser, and has them change their password where that is due. */
@Service
public class SignInDesk {

    /** How an attempt ended. */
    public sealed interface Answer {

        /**
         * Signed in.
         *
         * @param cookie the header that tells the browser
         * @param passwordDue whether the password must be changed before anything else
         */
        record Welcome(String cookie, boolean passwordDue) implements Answer {}

        /** Wrong name or password, or a disabled account. */
        record Refused() implements Answer {}

        /** Too many failures. */
        record Locked(Instant until) implements Answer {}
    }

    private final Credentials credentials;
    private final OwnAccount ownAccount;
    private final SignIns signIns;
    private final SignInCookie cookie;

    SignInDesk(Credentials credentials, OwnAccount ownAccount, SignIns signIns, SignInCookie cookie) {
        this.credentials = credentials;
        this.ownAccount = ownAccount;
        this.signIns = signIns;
        this.cookie = cookie;
    }

    /** Signs in; whoever was signed in at this browser before is signed out. */
    public Answer signIn(HttpServletRequest request, String loginName, String password) {
        return switch (credentials.check(loginName, password)) {
            case Credentials.Outcome.Refused _ -> new Answer.Refused();
            case Credentials.Outcome.Locked locked -> new Answer.Locked(locked.until());
            case Credentials.Outcome.Accepted accepted -> {
                signedIn(request).ifPresent(before -> signIns.end(before.id()));
                var bearer = accepted.bearer();
                yield new Answer.Welcome(start(new AccountId(bearer.id()), request), bearer.mustChangePassword());
            }
        };
    }

    /** Who is signed in at this browser, also when their password is due. */
    public Optional<Bearer> person(HttpServletRequest request) {
        return signedIn(request).flatMap(signIn -> credentials.bearer(signIn.account()));
    }

    /**
     * Changes the password of whoever is signed in, which ends all their sign-ins, and begins a new one here.
     *
     * @return the header that tells the browser
     * @throws org.linli.platform.web.ProblemException as {@link OwnAccount#changePassword} says
     */
    public String changePassword(HttpServletRequest request, Bearer person, String old, String chosen, Locale locale) {
        var account = new AccountId(person.id());
        ownAccount.changePassword(account, old, chosen, locale);
        return start(account, request);
    }

    /** Ends the sign-in at this browser, if there is one; gives the header that tells the browser. */
    public String signOut(HttpServletRequest request) {
        signedIn(request).ifPresent(signIn -> signIns.end(signIn.id()));
        return cookie.forget();
    }

    private Optional<SignIn> signedIn(HttpServletRequest request) {
        return cookie.of(request).flatMap(signIns::of);
    }

    private String start(AccountId account, HttpServletRequest request) {
        var device = Device.of(request.getHeader(HttpHeaders.USER_AGENT));
        return cookie.keep(signIns.start(account, device));
    }
}
