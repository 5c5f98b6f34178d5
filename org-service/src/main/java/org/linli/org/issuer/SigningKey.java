package org.linli.org.issuer;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A key that tokens are signed with (签名密钥). Published at once, signs from a moment on until a newer one does, stays
 * published until the last token it signed has run out, then is deleted.
 *
 * @param key private and public part; RS256, which every verifier knows
 * @param publishedUntil absent while it signs or will sign
 */
record SigningKey(
        RSAKey key,
        Instant createdAt,
        Instant signsFrom,
        @Nullable Instant publishedUntil) {

    private static final int BITS = 2048;

    static SigningKey fresh(UUID id, Instant now, Instant signsFrom) {
        try {
            var key = new RSAKeyGenerator(BITS)
                    .keyID(id.toString())
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .generate();
            return new SigningKey(key, now, signsFrom, null);
        } catch (JOSEException failed) {
            throw new IllegalStateException("No signing key could be made", failed);
        }
    }

    String id() {
        return key.getKeyID();
    }

    @Override
    public String toString() {
        return "SigningKey[" + id() + "]";
    }
}
