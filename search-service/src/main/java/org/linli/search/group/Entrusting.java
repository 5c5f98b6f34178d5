package org.linli.search.group;

import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.linli.platform.privacy.Sealed;
import org.linli.platform.privacy.SealedSecrets;
import org.linli.platform.security.CallerAuthentication;
import org.linli.search.opinion.GroupId;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * The token of whoever asks for a matter, kept sealed beside what they ask for until it is known what came of it: by it
 * the service may ask again in their name, and for nothing that they did not ask for.
 */
@Component
class Entrusting {

    private final SealedSecrets secrets;
    private final AdoptionSettings settings;

    Entrusting(SealedSecrets secrets, AdoptionSettings settings) {
        this.secrets = secrets;
        this.settings = settings;
    }

    /** Of the caller; absent when nobody calls with one. */
    @Nullable
    Sealed mandate(GroupId group) {
        return SecurityContextHolder.getContext().getAuthentication() instanceof CallerAuthentication caller
                ? secrets.seal(place(group), caller.getCredentials().getTokenValue())
                : null;
    }

    /** The token that was kept for an adoption that goes on by itself. */
    String opened(Adoption adoption) {
        return secrets.open(
                place(adoption.group()),
                Objects.requireNonNull(adoption.pending().mandate()));
    }

    /** After whoever asked has surely heard, or given up. */
    Duration firstTry() {
        return settings.first();
    }

    private static String place(GroupId group) {
        return "group_adoptions.mandate:" + group;
    }
}
