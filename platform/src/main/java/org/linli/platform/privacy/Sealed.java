package org.linli.platform.privacy;

/**
 * A personal value as it is stored: encrypted under a key version, bound to its table, row and field, so that it opens
 * nowhere else. Says nothing of its content, in logs neither.
 *
 * @param text {@code <key version>:<base64>}
 */
public record Sealed(String text) {

    @Override
    public String toString() {
        return "Sealed[…]";
    }
}
