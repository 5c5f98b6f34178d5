package org.linli.org.structure;

/**
 * The numbers one subtree owns: its unit has the first, everything below has others of them.
 *
 * @param from first number, that of the unit itself
 * @param to last number, included
 */
record Block(long from, long to) {

    Block {
        if (from > to) {
            throw new IllegalArgumentException("A block needs a number: " + from + ".." + to);
        }
    }

    static Block starting(long from, long width) {
        return new Block(from, Math.addExact(from, width - 1));
    }

    long width() {
        return to - from + 1;
    }

    boolean contains(Block other) {
        return from <= other.from && other.to <= to;
    }

    boolean overlaps(Block other) {
        return from <= other.to && other.from <= to;
    }

    /** Where this block's numbers go when it starts elsewhere: the amount added to each of them. */
    long shiftTo(long start) {
        return start - from;
    }
}
