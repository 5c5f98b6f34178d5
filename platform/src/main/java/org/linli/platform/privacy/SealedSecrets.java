package org.linli.platform.privacy;

/**
 * Seals secrets that have to be opened again, such as a key by which something is signed; under the keys of personal
 * values. What only has to be recognised is kept as a digest instead.
 */
public final class SealedSecrets {

    private final Keyset keyset;

    SealedSecrets(Keyset keyset) {
        this.keyset = keyset;
    }

    /** @param boundTo table, row and column the secret belongs to: for another it does not open */
    public Sealed seal(String boundTo, String secret) {
        return keyset.seal(secret, boundTo);
    }

    /** @throws IllegalStateException when it was sealed for another place, was altered, or its key is gone */
    public String open(String boundTo, Sealed sealed) {
        return keyset.open(sealed, boundTo);
    }
}
