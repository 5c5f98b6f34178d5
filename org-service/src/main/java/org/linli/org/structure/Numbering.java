package org.linli.org.structure;

import org.linli.platform.places.UnitId;
import org.linli.platform.web.ProblemException;

/**
 * Hands out pre-order numbers with gaps, so that a subtree is one range. Each parent hands out its block from front to
 * back and never the same number twice: a transaction that still holds the range of a unit that was moved or closed can
 * never see a stranger in it. A parent whose block is used up is moved, with its subtree, to a wider one that the
 * nearest ancestor with room provides.
 */
final class Numbering {

    /**
     * Bits of a block's width by depth, the city first. A city has room for 1,024 districts of 256 streets of 256
     * communities of 1,024 compounds of 1,024 buildings, each before anything has to be moved.
     */
    private static final int[] BITS = {62, 52, 44, 36, 26, 16, 8, 4};

    /** How much wider a block becomes than the one that was used up. */
    private static final int GROWTH = 16;

    private static final long FIRST = 1;

    private final NumberedTree tree;

    Numbering(NumberedTree tree) {
        this.tree = tree;
    }

    /** The city's own block. */
    static Block city() {
        return Block.starting(FIRST, width(0));
    }

    /** How many numbers a new unit so many levels below the city gets; beyond the table, one. */
    static long width(int depth) {
        return depth < BITS.length ? 1L << BITS[depth] : 1;
    }

    /** Numbers for a new unit below the parent. */
    Block place(UnitId parent) {
        return take(parent, width(tree.node(parent).depth() + 1));
    }

    /**
     * Numbers below another parent for a unit with its subtree, as many as it has. The caller has checked that this
     * makes no circle, reads the unit's own block afterwards, since making room may have moved it, and then relocates it.
     */
    Block roomFor(UnitId id, UnitId parent) {
        return take(parent, tree.node(id).block().width());
    }

    private Block take(UnitId from, long width) {
        if (tree.node(from).free() < width) {
            widen(from, width);
        }
        NumberedTree.Node node = tree.node(from);
        tree.used(from, node.used() + width);
        return Block.starting(node.block().from() + node.used(), width);
    }

    private void widen(UnitId id, long wanted) {
        NumberedTree.Node node = tree.node(id);
        UnitId parent = node.parent();
        long width = node.block().width();
        if (parent == null || width > city().width() / GROWTH || wanted > city().width() / 2) {
            throw ProblemException.conflict("unit-numbers-exhausted");
        }
        tree.widen(id, take(parent, Math.max(width * GROWTH, 2 * (node.used() + wanted))));
    }
}
