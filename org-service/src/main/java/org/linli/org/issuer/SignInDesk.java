package org.linli.org.issuer;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.linli.org.account.AccountId;
import org.linli.org.account.Bearer;
import org.linli.org.account.Credentials;
import org.linli.org.account.OwnAccount;
import org.linli.org.account.SecondFactorCheck;
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

        /**
         * The password is right; now a code of the second factor.
         *
         * @param cookie the header that tells the browser
         */
        record CodeDue(String cookie) implements Answer {}

        /** Wrong name, password or code, or a disabled account. */
        record Refused() implements Answer {}

        /** Too many failures. */
        record Locked(Instant until) implements Answer {}
    }

    private final Credentials credentials;
    private final SecondFactorCheck secondFactor;
    private final OwnAccount ownAccount;
    private final SignIns signIns;
    private final SignInCookie cookie;

    SignInDesk(
            Credentials credentials,
            SecondFactorCheck secondFactor,
            OwnAccount ownAccount,
            SignIns signIns,
            SignInCookie cookie) {
        this.credentials = credentials;
        this.secondFactor = secondFactor;
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
                var account = new AccountId(bearer.id());
                yield secondFactor.isDue(account)
                        ? new Answer.CodeDue(start(account, request, true))
                        : new Answer.Welcome(start(account, request, false), bearer.mustChangePassword());
            }
        };
    }

    /**
     * The second half of signing in: the code. A new cookie replaces the one of the first half.
     *
     * @param person as {@link #awaited} tells
     */
    public Answer signIn(HttpServletRequest request, Bearer person, String code) {
        return switch (secondFactor.check(person, code)) {
            case SecondFactorCheck.Outcome.Refused _ -> new Answer.Refused();
            case SecondFactorCheck.Outcome.Locked locked -> new Answer.Locked(locked.until());
            case SecondFactorCheck.Outcome.Accepted _ -> {
                signedIn(request).ifPresent(half -> signIns.end(half.id()));
                yield new Answer.Welcome(
                        start(new AccountId(person.id()), request, false), person.mustChangePassword());
            }
        };
    }

    /**
     * Signs in whom somebody else has vouched for.
     *
     * @return the header that tells the browser
     */
    String signIn(HttpServletRequest request, Bearer person) {
        signedIn(request).ifPresent(before -> signIns.end(before.id()));
        return start(new AccountId(person.id()), request, false);
    }

    /** Who is signed in at this browser, also when their password is due, but not while their code is. */
    public Optional<Bearer> person(HttpServletRequest request) {
        return signedIn(request)
                .filter(signIn -> !signIn.awaitsCode())
                .flatMap(signIn -> credentials.bearer(signIn.account()));
    }

    /** Who has given the right password at this browser and still owes the code. */
    public Optional<Bearer> awaited(HttpServletRequest request) {
        return signedIn(request).filter(SignIn::awaitsCode).flatMap(signIn -> credentials.bearer(signIn.account()));
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
        return start(account, request, false);
    }

    /** Ends the sign-in at this browser, if there is one; gives the header that tells the browser. */
    public String signOut(HttpServletRequest request) {
        signedIn(request).ifPresent(signIn -> signIns.end(signIn.id()));
        return cookie.forget();
    }

    private Optional<SignIn> signedIn(HttpServletRequest request) {
        return cookie.of(request).flatMap(signIns::of);
    }

    private String start(AccountId account, HttpServletRequest request, boolean awaitsCode) {
        var device = Device.of(request.getHeader(HttpHeaders.USER_AGENT));
        return cookie.keep(signIns.start(account, device, awaitsCode));
    }
}
