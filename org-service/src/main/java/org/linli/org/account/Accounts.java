package org.linli.org.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.platform.places.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The accounts within the bound scope. Password hashes go in and never come out here: see {@link SignInRecords}. */
@Repository
class Accounts {

    private static final String COLUMNS =
            "a.id, a.place_id, a.login_name, a.display_name, a.state, a.must_change_password, a.created_at, a.version";

    private final JdbcClient jdbc;
    private final Clock clock;

    Accounts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(Account account, String passwordHash) {
        jdbc.sql("""
                insert into accounts (id, place_id, login_name, login_key, display_name, password_hash,
                                      must_change_password, password_changed_at, state, created_at, version)
                values (:id, :unit, :login, :key, :name, :hash, :mustChange, :at, :state, :at, :version)
                """)
                .param("id", account.id().value())
                .param("unit", account.unit().value())
                .param("login", account.loginName())
                .param("key", LoginName.of(account.loginName()).key())
                .param("name", account.displayName())
                .param("hash", passwordHash)
                .param("mustChange", account.mustChangePassword())
                .param("at", account.createdAt().atOffset(ZoneOffset.UTC))
                .param("state", account.state().name())
                .param("version", account.version())
                .update();
    }

    Optional<Account> find(AccountId id) {
        return jdbc.sql("select " + COLUMNS + " from accounts a where a.id = :id")
                .param("id", id.value())
                .query(Accounts::read)
                .optional();
    }

    /** Locks the row, so that two changes of one account follow each other. */
    Optional<Account> findForChange(AccountId id) {
        // Only columns the role may read can be locked and returned.
        return jdbc.sql("select " + COLUMNS + " from accounts a where a.id = :id for update")
                .param("id", id.value())
                .query(Accounts::read)
                .optional();
    }

    List<Account> list(AccountFilter filter, int limit) {
        return jdbc.sql("select " + COLUMNS + """
                 from accounts a
                 where (:unit::uuid is null or exists (
                          select from places p where p.id = :unit and a.place_no between p.no and p.no_end))
                   and (:state::text is null or a.state = :state)
                   and (:text::text is null or strpos(a.login_key, lower(:text)) > 0 or strpos(a.display_name, :text) > 0)
                   and (:after::uuid is null or a.id < :after)
                 order by a.id desc limit :limit
                """)
                .param("unit", filter.within() == null ? null : filter.within().value())
                .param("state", filter.state() == null ? null : filter.state().name())
                .param("text", filter.text())
                .param("after", filter.after())
                .param("limit", limit)
                .query(Accounts::read)
                .list();
    }

    /** Writes what may change and raises the version. The row must be locked by {@link #findForChange}. */
    Account change(Account account) {
        jdbc.sql("""
                update accounts
                   set display_name = :name, state = :state, must_change_password = :mustChange, version = version + 1
                 where id = :id
                """)
                .param("id", account.id().value())
                .param("name", account.displayName())
                .param("state", account.state().name())
                .param("mustChange", account.mustChangePassword())
                .update();
        return find(account.id()).orElseThrow();
    }

    void changePassword(AccountId id, String passwordHash, boolean mustChange) {
        jdbc.sql("""
                update accounts
                   set password_hash = :hash, password_changed_at = :at, must_change_password = :mustChange,
                       version = version + 1
                 where id = :id
                """)
                .param("id", id.value())
                .param("hash", passwordHash)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("mustChange", mustChange)
                .update();
    }

    private static Account read(ResultSet row, int number) throws SQLException {
        return new Account(
                new AccountId(row.getObject("id", UUID.class)),
                new UnitId(row.getObject("place_id", UUID.class)),
                row.getString("login_name"),
                row.getString("display_name"),
                Account.State.valueOf(row.getString("state")),
                row.getBoolean("must_change_password"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getLong("version"));
    }
}
