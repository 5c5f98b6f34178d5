package org.linli.platform.privacy;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The key of one file that somebody hands in. Such files are full of names and telephones, so nothing of them is stored in
 * the clear: AES-256-GCM, a fresh nonce in front of each piece, which is bound to what it is a piece of. The key itself is
 * kept sealed as a personal field: opening it is a reveal, deleting it deletes the file for good.
 */
public final class FileKey {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretKeySpec key;

    private FileKey(byte[] key) {
        this.key = new SecretKeySpec(key, "AES");
    }

    /** A new one. */
    public static FileKey fresh() {
        return new FileKey(random(KEY_BYTES));
    }

    /** The key from its {@link #text()}. */
    public static FileKey of(String text) {
        return new FileKey(Base64.getDecoder().decode(text));
    }

    /** The key as text, to be sealed. */
    public String text() {
        return Base64.getEncoder().encodeToString(key.getEncoded());
    }

    /** @param label what the piece is; it opens under the same label only */
    public byte[] encrypt(byte[] piece, int length, String label) {
        try {
            byte[] nonce = random(NONCE_BYTES);
            Cipher cipher = cipher(Cipher.ENCRYPT_MODE, nonce, label);
            byte[] encrypted = new byte[NONCE_BYTES + cipher.getOutputSize(length)];
            System.arraycopy(nonce, 0, encrypted, 0, NONCE_BYTES);
            cipher.doFinal(piece, 0, length, encrypted, NONCE_BYTES);
            return encrypted;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("AES-GCM is part of every JDK", impossible);
        }
    }

    /** @throws IllegalStateException when the piece was changed or is a piece of something else */
    public byte[] decrypt(byte[] encrypted, String label) {
        try {
            byte[] nonce = java.util.Arrays.copyOf(encrypted, NONCE_BYTES);
            return cipher(Cipher.DECRYPT_MODE, nonce, label)
                    .doFinal(encrypted, NONCE_BYTES, encrypted.length - NONCE_BYTES);
        } catch (GeneralSecurityException tampered) {
            throw new IllegalStateException("A stored piece of " + label + " does not open", tampered);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, String label) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(label.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return cipher;
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
