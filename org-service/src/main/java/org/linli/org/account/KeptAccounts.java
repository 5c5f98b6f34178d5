package org.linli.org.account;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.linli.platform.places.UnitId;
import org.linli.platform.privacy.Masking;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** How much of accounts and what they hold hangs on a subtree, and what to call those who changed something. */
@Repository
@Transactional(readOnly = true)
public class KeptAccounts {

    private final JdbcClient jdbc;
    private final Clock clock;

    KeptAccounts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * What hangs on the units of a subtree, within the bound scope.
     *
     * @param accounts that its units keep
     * @param appointments in its units that have not ended
     * @param clients bound to its units
     */
    public record Count(long accounts, long appointments, long clients) {}

    public Count count(UnitId within) {
        return jdbc.sql("""
                        with top as (select no, no_end from places where id = :unit)
                        select (select count(*) from accounts, top where place_no between no and no_end),
                               (select count(*) from appointments, top
                                 where place_no between no and no_end and (valid_to is null or valid_to > :day)),
                               (select count(*) from clients, top where place_no between no and no_end)
                        """)
                .param("unit", within.value())
                .param("day", Today.in(clock))
                .query((row, index) -> new Count(row.getLong(1), row.getLong(2), row.getLong(3)))
                .single();
    }

    /**
     * What may be said of an account in a list.
     *
     * @param maskedName of the person
     */
    public record Known(String loginName, String maskedName) {}

    /** Those of the accounts that are kept within the bound scope, by id. */
    public Map<UUID, Known> known(Collection<UUID> accounts) {
        Map<UUID, Known> found = new HashMap<>();
        jdbc.sql("select id, login_name, display_name from accounts where id = any (?)")
                .param(accounts.toArray(new UUID[0]))
                .query(row -> {
                    found.put(
                            row.getObject(1, UUID.class),
                            new Known(row.getString(2), Masking.NAME.mask(row.getString(3))));
                });
        return found;
    }
}
