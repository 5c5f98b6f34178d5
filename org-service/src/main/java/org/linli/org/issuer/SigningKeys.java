package org.linli.org.issuer;

import com.nimbusds.jose.jwk.RSAKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.ParseException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.platform.privacy.Sealed;
import org.linli.platform.privacy.SealedSecrets;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The signing keys in the database, private parts sealed by the {@link SealedSecrets}. */
@Repository
class SigningKeys {

    private final JdbcClient jobs;
    private final SealedSecrets secrets;

    SigningKeys(@Qualifier("jobs") JdbcClient jobs, SealedSecrets secrets) {
        this.jobs = jobs;
        this.secrets = secrets;
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
                        """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(this::read)
                .list();
    }

    void add(SigningKey key) {
        jobs.sql("""
                insert into signing_keys (id, public_key, sealed_key, created_at, signs_from, published_until)
                values (:id, :public, :sealed, :created, :signs, null)
                """)
                .param("id", key.id())
                .param("public", key.key().toPublicJWK().toJSONString())
                .param(
                        "sealed",
                        secrets.seal(binding(key.id()), key.key().toJSONString())
                                .text())
                .param("created", key.createdAt().atOffset(ZoneOffset.UTC))
                .param("signs", key.signsFrom().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Says until when every key but this one stays published, where that was not yet said. */
    void retireAllBut(SigningKey newest, Instant publishedUntil) {
        jobs.sql("update signing_keys set published_until = :until where published_until is null and id <> :id")
                .param("id", newest.id())
                .param("until", publishedUntil.atOffset(ZoneOffset.UTC))
                .update();
    }

    int deleteUnpublished(Instant now) {
        return jobs.sql("delete from signing_keys where published_until <= :now")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    private SigningKey read(ResultSet row, int number) throws SQLException {
        var id = row.getString("id");
        return new SigningKey(
                parse(id, secrets.open(binding(id), new Sealed(row.getString("sealed_key")))),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("signs_from", OffsetDateTime.class).toInstant(),
                instant(row.getObject("published_until", OffsetDateTime.class)));
    }

    private static RSAKey parse(String id, String json) {
        try {
            return RSAKey.parse(json);
        } catch (ParseException broken) {
            throw new IllegalStateException("The signing key " + id + " cannot be read", broken);
        }
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return Optional.ofNullable(time).map(OffsetDateTime::toInstant).orElse(null);
    }

    private static String binding(String id) {
        return "signing_keys:" + id + ":sealed_key";
    }
}
