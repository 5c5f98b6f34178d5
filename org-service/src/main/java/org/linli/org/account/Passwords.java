package org.linli.org.account;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Hashes passwords and compares them. A comparison takes as long for a name nobody has as for one somebody has. The
 * hash names its method, so that a stronger one can follow without anybody losing their password.
 */
@Component
class Passwords {

    private final PasswordEncoder encoder;
    private final String hashOfNothing;

    /** @param cost log2 of the rounds; 12 takes about a quarter of a second */
    Passwords(@Value("${linli.account.bcrypt-cost:12}") int cost) {
        this.encoder = new DelegatingPasswordEncoder("bcrypt", Map.of("bcrypt", new BCryptPasswordEncoder(cost)));
        this.hashOfNothing = java.util.Objects.requireNonNull(
                encoder.encode(java.util.UUID.randomUUID().toString()));
    }

    String hash(String password) {
        return java.util.Objects.requireNonNull(encoder.encode(password));
    }

    /** @param hash the stored one, or null when there is no such account: then as slow, and false */
    boolean match(String password, @Nullable String hash) {
        var tried = PasswordRule.tooLong(password) ? "" : password;
        return encoder.matches(tried, hash == null ? hashOfNothing : hash) && hash != null && !tried.isEmpty();
    }
}
