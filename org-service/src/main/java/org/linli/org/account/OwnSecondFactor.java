package org.linli.org.account;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.linli.platform.audit.AuditEntry;
import org.linli.platform.audit.AuditLog;
import org.linli.platform.places.UnitId;
import org.linli.platform.web.ProblemException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What everybody may do with their own second factor (两步验证): begin with a secret for their device, confirm it with a
 * first code, have new recovery codes made, turn it off. The password alone begins; everything after takes a code.
 */
@Service
public class OwnSecondFactor {

    private static final int CODES = 10;

    private final Credentials credentials;
    private final SecondFactors factors;
    private final SecondFactorCheck check;
    private final OwnScope own;
    private final SignInPlace place;
    private final AuditLog audit;
    private final TransactionTemplate transactions;
    private final Clock clock;

    OwnSecondFactor(
            Credentials credentials,
            SecondFactors factors,
            SecondFactorCheck check,
            OwnScope own,
            SignInPlace place,
            AuditLog audit,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.credentials = credentials;
        this.factors = factors;
        this.check = check;
        this.own = own;
        this.place = place;
        this.audit = audit;
        this.transactions = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /**
     * How it stands.
     *
     * @param on whether signing in asks for a code
     * @param pending whether a secret waits for its first code
     */
    public record Standing(boolean on, boolean pending, int recoveryCodesLeft) {}

    /**
     * What the device needs, shown once.
     *
     * @param secret Base32, to be typed where nothing can be scanned
     * @param qrCode {@code uri} as SVG
     */
    public record Enrolment(String secret, String uri, String qrCode) {

        @Override
        public String toString() {
            return "Enrolment";
        }
    }

    public Standing standing(AccountId id) {
        person(id);
        return factors.find(id)
                .map(found -> new Standing(found.on(), !found.on(), found.on() ? found.codesLeft() : 0))
                .orElse(new Standing(false, false, 0));
    }

    /**
     * @throws ProblemException 422 when the password is wrong, 409 while locked, when it is on already, or where people
     *     sign in at an outside issuer
     */
    public Enrolment begin(AccountId id, String password) {
        place.requireHere();
        var person = person(id);
        switch (credentials.check(person.loginName(), password)) {
            case Credentials.Outcome.Locked _ -> throw ProblemException.conflict("sign-in-locked");
            case Credentials.Outcome.Refused _ -> throw ProblemException.invalid("/password", "password.wrong");
            case Credentials.Outcome.Accepted _ -> {}
        }
        if (factors.isOn(id)) {
            throw ProblemException.conflict("second-factor-on");
        }
        var secret = TimeCodes.newSecret();
        changing(person, "account.second-factor-begin", unit -> factors.begin(id, unit, secret));
        var uri = TimeCodes.uri(secret, person.loginName());
        return new Enrolment(secret, uri, QrCode.svg(uri));
    }

    /**
     * Turns it on.
     *
     * @return the recovery codes, which are never shown again
     * @throws ProblemException 422 when the code is wrong, 409 when nothing waits for one
     */
    public List<String> confirm(AccountId id, String code) {
        var person = person(id);
        var pending = factors.find(id)
                .filter(found -> !found.on())
                .orElseThrow(() -> ProblemException.conflict("second-factor-not-begun"));
        var step = TimeCodes.step(pending.secret(), code.strip(), clock.instant());
        if (step.isEmpty() || !factors.take(id, step.getAsLong())) {
            throw ProblemException.invalid("/code", "second-factor.code");
        }
        return codes(person, "account.second-factor-on", () -> factors.confirm(id));
    }

    /** New recovery codes in place of the old, used or not. */
    public List<String> renewCodes(AccountId id, String code) {
        var person = checked(id, code);
        return codes(person, "account.recovery-codes-renewed", () -> {});
    }

    /** Turns it off; the secret and the recovery codes are deleted. */
    public void remove(AccountId id, String code) {
        var person = checked(id, code);
        changing(person, "account.second-factor-off", _ -> factors.remove(id));
    }

    private List<String> codes(Bearer person, String action, Runnable first) {
        var codes = Stream.generate(Secrets::firstPassword).limit(CODES).toList();
        changing(person, action, _ -> {
            first.run();
            factors.keepCodes(
                    new AccountId(person.id()),
                    codes.stream().map(code -> code.replace("-", "")).toList());
        });
        return codes;
    }

    private Bearer checked(AccountId id, String code) {
        var person = person(id);
        if (!factors.isOn(id)) {
            throw ProblemException.conflict("second-factor-not-begun");
        }
        switch (check.check(person, code)) {
            case SecondFactorCheck.Outcome.Locked _ -> throw ProblemException.conflict("sign-in-locked");
            case SecondFactorCheck.Outcome.Refused _ -> throw ProblemException.invalid("/code", "second-factor.code");
            case SecondFactorCheck.Outcome.Accepted _ -> {}
        }
        return person;
    }

    private void changing(Bearer person, String action, Consumer<UnitId> change) {
        var kept = own.of(person);
        kept.scope()
                .run(() -> transactions.executeWithoutResult(_ -> {
                    change.accept(kept.unit());
                    audit.record(new AuditEntry(action, "account", person.id().toString(), kept.unit(), Map.of()));
                }));
    }

    private Bearer person(AccountId id) {
        return credentials.bearer(id).orElseThrow(() -> ProblemException.notFound("account"));
    }
}
