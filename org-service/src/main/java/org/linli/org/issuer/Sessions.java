package org.linli.org.issuer;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.org.account.AccountId;
import org.linli.platform.audit.AuditEntry;
import org.linli.platform.audit.AuditLog;
import org.linli.platform.web.ProblemException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The live sign-ins, to look at and to end: everybody their own, administrators those of their accounts. */
@Service
public class Sessions {

    /**
     * One browser at which somebody is signed in.
     *
     * @param device browser and system
     * @param lastSeenAt when a token was last made for it
     * @param expiresAt when it ends at the latest
     */
    public record Session(
            UUID id, AccountId account, String device, Instant startedAt, Instant lastSeenAt, Instant expiresAt) {

        static Session of(SignIn signIn) {
            return new Session(
                    signIn.id(),
                    signIn.account(),
                    signIn.device(),
                    signIn.startedAt(),
                    signIn.lastSeenAt(),
                    signIn.expiresAt());
        }
    }

    private final SignIns signIns;
    private final AuditLog audit;

    Sessions(SignIns signIns, AuditLog audit) {
        this.signIns = signIns;
        this.audit = audit;
    }

    /** At most 200, the newest first. */
    public List<Session> own(AccountId account) {
        return signIns.of(account).stream().map(Session::of).toList();
    }

    /** Of accounts kept within the bound scope, the newest first. */
    @Transactional(readOnly = true)
    public List<Session> list(@Nullable AccountId account, @Nullable UUID after, int limit) {
        return signIns.list(account, after, limit).stream().map(Session::of).toList();
    }

    @Transactional
    public void endOwn(AccountId account, UUID id) {
        var own = signIns.of(account).stream()
                .filter(signIn -> signIn.id().equals(id))
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound("session"));
        end(own);
    }

    /** Ends a sign-in of an account within the bound scope. */
    @Transactional
    public void end(UUID id) {
        end(signIns.findInScope(id).orElseThrow(() -> ProblemException.notFound("session")));
    }

    private void end(SignIn signIn) {
        signIns.end(signIn.id());
        audit.record(new AuditEntry(
                "session.end",
                "session",
                signIn.id().toString(),
                signIn.unit(),
                Map.of("account", signIn.account().toString())));
    }
}
