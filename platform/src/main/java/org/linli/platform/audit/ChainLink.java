package org.linli.platform.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * What is hashed and signed, and how. Every field goes in with its length before it, so that no two entries share a
 * canonical form. Hashes are hexadecimal texts.
 */
final class ChainLink {

    /** What the first link names as its previous one. */
    static final String BEGINNING = "0".repeat(64);

    private static final HexFormat HEX = HexFormat.of();

    private ChainLink() {}

    /** @param fields of the entry in the order of its columns */
    static String entryHash(List<@Nullable String> fields) {
        var digest = sha256();
        for (var field : fields) {
            if (field == null) {
                digest.update(length(-1));
            } else {
                var bytes = field.getBytes(StandardCharsets.UTF_8);
                digest.update(length(bytes.length));
                digest.update(bytes);
            }
        }
        return HEX.formatHex(digest.digest());
    }

    static String hash(long seq, Instant entryAt, String entryHash, String previous) {
        var digest = sha256();
        digest.update(ByteBuffer.allocate(20)
                .putLong(seq)
                .putLong(entryAt.getEpochSecond())
                .putInt(entryAt.getNano())
                .array());
        digest.update(HEX.parseHex(entryHash));
        digest.update(HEX.parseHex(previous));
        return HEX.formatHex(digest.digest());
    }

    static String signature(String key, long seq, String hash) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            mac.update(ByteBuffer.allocate(8).putLong(seq).array());
            return HEX.formatHex(mac.doFinal(HEX.parseHex(hash)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] length(int value) {
        return ByteBuffer.allocate(4).putInt(value).array();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
