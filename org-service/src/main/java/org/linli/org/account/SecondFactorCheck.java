package org.linli.org.account;

import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.linli.platform.audit.AuditEntry;
import org.linli.platform.audit.AuditLog;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What the issuer asks at sign-in: is a second factor due, and is this its code. */
@Service
public class SecondFactorCheck {

    /** How a code was found. */
    public sealed interface Outcome {

        /** Right, and used up with that. */
        record Accepted() implements Outcome {}

        /** Wrong, or used before. */
        record Refused() implements Outcome {}

        /** Too many failures; the code was not even looked at. */
        record Locked(Instant until) implements Outcome {}
    }

    private static final Pattern BY_TIME = Pattern.compile("[0-9]{" + TimeCodes.DIGITS + "}");

    private final SecondFactors factors;
    private final FailedSignIns failures;
    private final OwnScope own;
    private final AuditLog audit;
    private final TransactionTemplate transactions;
    private final Clock clock;

    SecondFactorCheck(
            SecondFactors factors,
            FailedSignIns failures,
            OwnScope own,
            AuditLog audit,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.factors = factors;
        this.failures = failures;
        this.own = own;
        this.audit = audit;
        this.transactions = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** Whether the account's password alone does not do. */
    public boolean isDue(AccountId account) {
        return factors.isOn(account);
    }

    /** Checks a code by time or a recovery code, and counts the attempt as one to sign in. */
    public Outcome check(Bearer person, String typed) {
        var name = LoginName.of(person.loginName());
        var locked = failures.lockedUntilOrCount(name);
        if (locked.isPresent()) {
            return new Outcome.Locked(locked.get());
        }
        var account = new AccountId(person.id());
        var code = typed.replaceAll("[\\s-]", "").toLowerCase(Locale.ROOT);
        boolean right =
                BY_TIME.matcher(code).matches() ? takeByTime(account, code) : takeRecovery(person, account, code);
        if (!right) {
            return new Outcome.Refused();
        }
        failures.forgive(name);
        return new Outcome.Accepted();
    }

    private boolean takeByTime(AccountId account, String code) {
        return factors.find(account)
                .filter(SecondFactors.Found::on)
                .map(factor -> TimeCodes.step(factor.secret(), code, clock.instant()))
                .filter(OptionalLong::isPresent)
                .filter(step -> factors.take(account, step.getAsLong()))
                .isPresent();
    }

    private boolean takeRecovery(Bearer person, AccountId account, String code) {
        if (code.isEmpty() || !factors.isOn(account) || !factors.take(account, code)) {
            return false;
        }
        var kept = own.of(person);
        kept.scope()
                .run(() -> transactions.executeWithoutResult(_ -> audit.record(new AuditEntry(
                        "account.recovery-code-used", "account", account.toString(), kept.unit(), Map.of()))));
        return true;
    }
}
