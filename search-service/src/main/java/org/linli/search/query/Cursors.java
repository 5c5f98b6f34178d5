package org.linli.search.query;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.linli.platform.web.ProblemException;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Cursors as callers see them: opaque, and signed, so that none but ours names a reader of Elasticsearch. The key is made
 * by the database once and is the same for every instance.
 */
@Component
class Cursors {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int SIGNATURE_BYTES = 16;
    private static final JsonMapper JSON = new JsonMapper();

    private final Supplier<byte[]> key;

    Cursors(@Qualifier("jobs") JdbcClient jdbc) {
        this.key = SingletonSupplier.of(() -> jdbc.sql("select key from search_cursor_key")
                .query((row, number) -> row.getString("key").getBytes(StandardCharsets.US_ASCII))
                .single());
    }

    String write(Cursor cursor) {
        byte[] content = JSON.writeValueAsBytes(cursor);
        byte[] signature = Arrays.copyOf(signature(content), SIGNATURE_BYTES);
        byte[] signed = Arrays.copyOf(signature, SIGNATURE_BYTES + content.length);
        System.arraycopy(content, 0, signed, SIGNATURE_BYTES, content.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(signed);
    }

    /** @throws ProblemException 422 when it is none of ours, or belongs to another question */
    Cursor read(String written, String question) {
        try {
            byte[] signed = Base64.getUrlDecoder().decode(written);
            if (signed.length <= SIGNATURE_BYTES) {
                throw unknown();
            }
            byte[] content = Arrays.copyOfRange(signed, SIGNATURE_BYTES, signed.length);
            byte[] signature = Arrays.copyOf(signed, SIGNATURE_BYTES);
            if (MessageDigest.isEqual(signature, Arrays.copyOf(signature(content), SIGNATURE_BYTES))) {
                Cursor cursor = JSON.readValue(content, Cursor.class);
                if (cursor.question().equals(question)) {
                    return cursor;
                }
            }
        } catch (IllegalArgumentException | JacksonException e) {
            // Not ours: answered below.
        }
        throw unknown();
    }

    private static ProblemException unknown() {
        return ProblemException.invalid("cursor", "search.cursor-unknown");
    }

    /** A short name of a question; equal questions of the same scope have the same. */
    static String fingerprint(Object... parts) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(Arrays.deepToString(parts).getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, 12));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] signature(byte[] content) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key.get(), ALGORITHM));
            return mac.doFinal(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
