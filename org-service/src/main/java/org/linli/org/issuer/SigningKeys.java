package org.linli.org.issuer;

import com.nimbusds.jose.jwk.RSAKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.text.ParseException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The signing keys in the database, private parts locked in the {@link KeySafe}. */
@Repository
class SigningKeys {

    private final JdbcClient jobs;
    private final KeySafe safe;

    SigningKeys(@Qualifier("jobs") JdbcClient jobs, KeySafe safe) {
        this.jobs = jobs;
        this.safe = safe;
    }

    /** Lets one instance at a time look and rotate, until the end of the running transaction. */
    void lock() {
        jobs.sql("select pg_advisory_xact_lock(hashtext('linli.signing-keys'))")
                .query((row, _) -> row.getRow())
                .list();
    }

    /** Every key still published, the one that signs last first. */
    List<SigningKey> published(Instant now) {
        return jobs.sql("""
                        select id, sealed_key, created_at, signs_from, published_until from signing_keys
                         where published_until is null or published_until > :now
                         order by signs_from desc
                        """).param("now", Timestamp.from(now)).query(this::read).list();
    }

    void add(SigningKey key) {
        jobs.sql("""
                insert into signing_keys (id, public_key, sealed_key, created_at, signs_from, published_until)
                values (:id, :public, :sealed, :created, :signs, null)
                """)
                .param("id", key.id())
                .param("public", key.key().toPublicJWK().toJSONString())
                .param("sealed", safe.lock(key.id(), key.key().toJSONString()))
                .param("created", Timestamp.from(key.createdAt()))
                .param("signs", Timestamp.from(key.signsFrom()))
                .update();
    }

    /** Says until when every key but this one stays published, where that was not yet said. */
    void retireAllBut(SigningKey newest, Instant publishedUntil) {
        jobs.sql("update signing_keys set published_until = :until where published_until is null and id <> :id")
                .param("id", newest.id())
                .param("until", Timestamp.from(publishedUntil))
                .update();
    }

    int deleteUnpublished(Instant now) {
        return jobs.sql("delete from signing_keys where published_until <= :now")
                .param("now", Timestamp.from(now))
                .update();
    }

    private SigningKey read(ResultSet row, int number) throws SQLException {
        var id = row.getString("id");
        return new SigningKey(
                parse(id, safe.open(id, row.getString("sealed_key"))),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("signs_from").toInstant(),
                instant(row.getTimestamp("published_until")));
    }

    private static RSAKey parse(String id, String json) {
        try {
            return RSAKey.parse(json);
        } catch (ParseException broken) {
            throw new IllegalStateException("The signing key " + id + " cannot be read", broken);
        }
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return Optional.ofNullable(timestamp).map(Timestamp::toInstant).orElse(null);
    }
}
