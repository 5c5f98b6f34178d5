package org.linli.org.issuer;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.org.account.AccountId;
import org.linli.org.account.KeptAccounts;
import org.linli.org.issuer.Sessions.Session;
import org.linli.platform.exports.Ledger;
import org.linli.platform.exports.Portions;
import org.springframework.stereotype.Component;

/** The live sign-ins as a ledger to be taken along, names of people masked. */
@Component
public class SessionLedger {

    private final Sessions sessions;
    private final KeptAccounts accounts;

    SessionLedger(Sessions sessions, KeptAccounts accounts) {
        this.sessions = sessions;
        this.accounts = accounts;
    }

    /** Of accounts kept within the bound scope, the newest first. */
    public Ledger of(@Nullable AccountId account) {
        return Ledger.byPortion(
                "sessions",
                List.of("loginName", "name", "device", "startedAt", "lastSeenAt", "expiresAt", "id"),
                null,
                Portions.<Session>byLast((last, most) ->
                        sessions.list(account, last.map(Session::id).orElse(null), most)),
                this::rows);
    }

    private List<List<@Nullable Object>> rows(List<Session> page) {
        var known = accounts.known(
                page.stream().map(session -> session.account().value()).toList());
        return page.stream()
                .map(session -> {
                    var account =
                            Optional.ofNullable(known.get(session.account().value()));
                    return Arrays.<@Nullable Object>asList(
                            account.map(KeptAccounts.Known::loginName).orElse(null),
                            account.map(KeptAccounts.Known::maskedName).orElse(null),
                            session.device(),
                            session.startedAt(),
                            session.lastSeenAt(),
                            session.expiresAt(),
                            session.id().toString());
                })
                .toList();
    }
}
