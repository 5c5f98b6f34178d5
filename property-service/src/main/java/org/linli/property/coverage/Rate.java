package org.linli.property.coverage;

/**
 * A share of a whole.
 *
 * @param covered how many are covered
 * @param total how many there are
 */
public record Rate(long covered, long total) {

    /** How many are left out. */
    public long missing() {
        return total - covered;
    }
}
