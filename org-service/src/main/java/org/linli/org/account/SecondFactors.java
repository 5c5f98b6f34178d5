package org.linli.org.account;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.platform.places.UnitId;
import org.linli.platform.privacy.Sealed;
import org.linli.platform.privacy.SealedSecrets;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The second factors (两步验证). Written within the bound scope, in the running transaction; secrets and codes are read
 * past it only, since whoever signs in has no scope yet.
 */
@Repository
class SecondFactors {

    private final JdbcClient jdbc;
    private final JdbcClient jobs;
    private final SealedSecrets secrets;
    private final Clock clock;

    SecondFactors(JdbcClient jdbc, @Qualifier("jobs") JdbcClient jobs, SealedSecrets secrets, Clock clock) {
        this.jdbc = jdbc;
        this.jobs = jobs;
        this.secrets = secrets;
        this.clock = clock;
    }

    /**
     * A second factor.
     *
     * @param confirmedAt absent while no code has shown yet that the device knows the secret: then it is not asked for
     * @param codesLeft recovery codes not used yet
     */
    record Found(String secret, @Nullable Instant confirmedAt, int codesLeft) {

        boolean on() {
            return confirmedAt != null;
        }
    }

    Optional<Found> find(AccountId account) {
        return jobs.sql("""
                        select sealed_secret, confirmed_at,
                               (select count(*) from recovery_codes c
                                 where c.account_id = f.account_id and c.used_at is null) as codes_left
                          from second_factors f where account_id = ?
                        """)
                .param(account.value())
                .query((row, _) -> {
                    var confirmed = row.getObject("confirmed_at", OffsetDateTime.class);
                    return new Found(
                            secrets.open(binding(account), new Sealed(row.getString("sealed_secret"))),
                            confirmed == null ? null : confirmed.toInstant(),
                            row.getInt("codes_left"));
                })
                .optional();
    }

    boolean isOn(AccountId account) {
        return jobs.sql("select exists (select from second_factors where account_id = ? and confirmed_at is not null)")
                .param(account.value())
                .query(Boolean.class)
                .single();
    }

    /** Whether an account within the bound scope has one that is asked for. */
    boolean isOnInScope(AccountId account) {
        return jdbc.sql("select exists (select from second_factors where account_id = ? and confirmed_at is not null)")
                .param(account.value())
                .query(Boolean.class)
                .single();
    }

    /** Keeps a secret that is yet to be confirmed, in place of one that never was. */
    void begin(AccountId account, UnitId unit, String secret) {
        jdbc.sql("delete from second_factors where account_id = ? and confirmed_at is null")
                .param(account.value())
                .update();
        jdbc.sql("""
                insert into second_factors (account_id, place_id, sealed_secret, last_step, created_at)
                values (:account, :unit, :secret, 0, :now)
                """)
                .param("account", account.value())
                .param("unit", unit.value())
                .param("secret", secrets.seal(binding(account), secret).text())
                .param("now", now())
                .update();
    }

    void confirm(AccountId account) {
        jdbc.sql("update second_factors set confirmed_at = :now where account_id = :account")
                .param("account", account.value())
                .param("now", now())
                .update();
    }

    /** @return false when there was none */
    boolean remove(AccountId account) {
        return jdbc.sql("delete from second_factors where account_id = ?")
                        .param(account.value())
                        .update()
                > 0;
    }

    /** These recovery codes and no others count from now on. */
    void keepCodes(AccountId account, List<String> codes) {
        jdbc.sql("delete from recovery_codes where account_id = ?")
                .param(account.value())
                .update();
        jdbc.sql("insert into recovery_codes (account_id, digest) select ?, unnest(?::text[])")
                .param(account.value())
                .param(codes.stream().map(code -> digest(account, code)).toArray(String[]::new))
                .update();
    }

    /** Takes a step's code, once: false when it, or a later one, was taken before, also by somebody at this moment. */
    boolean take(AccountId account, long step) {
        return jobs.sql("update second_factors set last_step = :step where account_id = :account and last_step < :step")
                        .param("account", account.value())
                        .param("step", step)
                        .update()
                == 1;
    }

    /** Takes a recovery code, once. */
    boolean take(AccountId account, String code) {
        return jobs.sql("""
                        update recovery_codes set used_at = :now
                         where account_id = :account and digest = :digest and used_at is null
                        """)
                        .param("account", account.value())
                        .param("digest", digest(account, code))
                        .param("now", now())
                        .update()
                == 1;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    /** As random as a first password is, so a fast digest does; bound to the account, so that no two look alike. */
    private static String digest(AccountId account, String code) {
        return Secrets.digest(account + ":" + code);
    }

    private static String binding(AccountId account) {
        return "second_factors:" + account + ":sealed_secret";
    }
}
