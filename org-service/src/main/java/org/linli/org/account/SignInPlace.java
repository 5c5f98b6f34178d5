package org.linli.org.account;

import org.linli.platform.web.ProblemException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Where people sign in: here with a password, or at an outside issuer. In the second case no password and no second factor
 * of ours counts, whatever the tables still hold: docs/decisions/0047.
 */
@Component
public class SignInPlace {

    private final boolean outside;

    SignInPlace(@Value("${linli.identity.outside.issuer:}") String issuer) {
        this.outside = !issuer.isBlank();
    }

    public boolean outside() {
        return outside;
    }

    /** @throws ProblemException 409 when passwords are an outside issuer's business */
    void requireHere() {
        if (outside) {
            throw ProblemException.conflict("signs-in-outside");
        }
    }
}
