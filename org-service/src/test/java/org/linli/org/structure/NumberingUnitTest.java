package org.linli.org.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.platform.places.UnitId;
import org.linli.platform.web.ProblemException;

class NumberingUnitTest {

    private final MapTree tree = new MapTree();
    private final Numbering numbering = new Numbering(tree);
    private final UnitId city = tree.add(null, Numbering.city());

    @Test
    void aSubtreeIsOneRangeInsideItsParents() {
        UnitId district = create(city);
        UnitId street = create(district);

        assertThat(tree.block(city).contains(tree.block(district))).isTrue();
        assertThat(tree.block(district).contains(tree.block(street))).isTrue();
        assertThat(tree.block(street).from()).isGreaterThan(tree.block(district).from());
    }

    @Test
    void aMovedUnitTakesItsSubtreeAlong() {
        UnitId from = create(city);
        UnitId to = create(city);
        UnitId street = create(from);
        UnitId community = create(street);
        long distance = tree.block(community).from() - tree.block(street).from();

        move(street, to);

        assertThat(tree.block(to).contains(tree.block(street))).isTrue();
        assertThat(tree.block(community).from() - tree.block(street).from()).isEqualTo(distance);
    }

    @Test
    void aNumberOnceHandedOutIsNeverHandedOutAgain() {
        UnitId one = create(city);
        UnitId other = create(city);
        UnitId street = create(one);
        Block left = tree.block(street);

        move(street, other);

        for (int i = 0; i < 1_000; i++) {
            assertThat(tree.block(create(one)).overlaps(left)).isFalse();
        }
    }

    @Test
    void aFullParentMovesToAWiderBlockOfTheNearestAncestorWithRoom() {
        UnitId district = create(city);
        UnitId street = create(district);
        Block narrow = tree.block(street);

        for (int i = 0; i < 256; i++) {
            create(street);
        }

        assertThat(tree.block(street).overlaps(narrow)).isFalse();
        assertThat(tree.block(street).width()).isEqualTo(16 * narrow.width());
        assertThat(tree.block(district).contains(tree.block(street))).isTrue();
        assertThat(tree.violations()).isEmpty();
    }

    @Test
    void aCityThatUsedUpItsNumbersSaysSo() {
        tree.used(city, tree.block(city).width());

        assertThatThrownBy(() -> create(city))
                .isInstanceOf(ProblemException.class)
                .hasMessage("unit-numbers-exhausted");
    }

    @Test
    void halfAMillionUnitsFitWithoutMovingAny() {
        for (int d = 0; d < 10; d++) {
            UnitId district = create(city);
            for (int s = 0; s < 20; s++) {
                UnitId street = create(district);
                for (int c = 0; c < 25; c++) {
                    UnitId community = create(street);
                    for (int k = 0; k < 100; k++) {
                        create(community);
                    }
                }
            }
        }

        assertThat(tree.size()).isGreaterThan(500_000);
        assertThat(tree.relocations).isZero();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 20261122, 7_777_777})
    void thousandsOfRandomChangesKeepTheOrder(long seed) {
        Random random = new Random(seed);
        for (int step = 0; step < 6_000; step++) {
            if (random.nextInt(10) < 7 || tree.size() < 20) {
                create(tree.any(random, 9));
            } else {
                moveSomething(random);
            }
            if (step % 250 == 0) {
                assertThat(tree.violations()).as("seed %s, step %s", seed, step).isEmpty();
            }
        }
        assertThat(tree.violations()).isEmpty();
        assertThat(tree.relocations).as("the run reached narrow blocks").isPositive();
    }

    @Test
    void theCheckOfTheOrderSeesAnOverlap() {
        UnitId one = create(city);
        UnitId two = create(city);
        tree.nodes.compute(two, (id, node) -> new NumberedTree.Node(id, city, 1, tree.block(one), 1));

        assertThat(tree.violations()).isNotEmpty();
    }

    private void moveSomething(Random random) {
        UnitId unit = tree.any(random, 9);
        UnitId target = tree.any(random, 9);
        if (mayStandBelow(unit, target)) {
            move(unit, target);
        }
    }

    private void move(UnitId unit, UnitId parent) {
        Block block = numbering.roomFor(unit, parent);
        tree.parent(unit, parent);
        tree.relocate(unit, block);
    }

    /** As level schemes have it: the same level elsewhere, or, low in the tree, one level up or down. */
    private boolean mayStandBelow(UnitId unit, UnitId target) {
        int levels = tree.node(target).depth() + 1 - tree.node(unit).depth();
        return !unit.equals(city)
                && !tree.block(unit).contains(tree.block(target))
                && (levels == 0 || (Math.abs(levels) == 1 && tree.node(unit).depth() > 3));
    }

    private UnitId create(UnitId parent) {
        return tree.add(parent, numbering.place(parent));
    }

    /** The tree as plain maps; checks every number ever handed out. */
    private static final class MapTree implements NumberedTree {

        private final Map<UnitId, Node> nodes = new HashMap<>();
        private final List<UnitId> order = new ArrayList<>();
        private long next;
        private int relocations;

        UnitId add(@org.jspecify.annotations.Nullable UnitId parent, Block block) {
            UnitId id = new UnitId(new UUID(0x7000, next++));
            int depth = parent == null ? 0 : node(parent).depth() + 1;
            nodes.put(id, new Node(id, parent, depth, block, 1));
            order.add(id);
            return id;
        }

        int size() {
            return order.size();
        }

        UnitId any(Random random, int deepest) {
            UnitId id = order.get(random.nextInt(order.size()));
            return node(id).depth() < deepest ? id : order.getFirst();
        }

        Block block(UnitId id) {
            return node(id).block();
        }

        void parent(UnitId id, UnitId parent) {
            int shift = node(parent).depth() + 1 - node(id).depth();
            Block block = block(id);
            nodes.replaceAll((key, node) -> block.contains(node.block())
                    ? new Node(
                            key,
                            key.equals(id) ? parent : node.parent(),
                            node.depth() + shift,
                            node.block(),
                            node.used())
                    : node);
        }

        @Override
        public Node node(UnitId id) {
            return java.util.Objects.requireNonNull(nodes.get(id));
        }

        @Override
        public void used(UnitId id, long used) {
            Node node = node(id);
            assertThat(used)
                    .isGreaterThanOrEqualTo(node.used())
                    .isLessThanOrEqualTo(node.block().width());
            nodes.put(id, new Node(id, node.parent(), node.depth(), node.block(), used));
        }

        @Override
        public void widen(UnitId id, Block to) {
            relocations++;
            relocate(id, to);
        }

        void relocate(UnitId id, Block to) {
            Block old = block(id);
            long shift = old.shiftTo(to.from());
            nodes.replaceAll((key, node) -> {
                if (!old.contains(node.block())) {
                    return node;
                }
                Block block = key.equals(id)
                        ? to
                        : new Block(node.block().from() + shift, node.block().to() + shift);
                return new Node(key, node.parent(), node.depth(), block, node.used());
            });
        }

        /** Every child's block lies inside its parent's, behind the parent's own number, beside its siblings'. */
        List<String> violations() {
            List<String> found = new ArrayList<>();
            Map<UnitId, Long> reached = new HashMap<>();
            order.stream()
                    .map(this::node)
                    .sorted(java.util.Comparator.comparingLong(
                            node -> node.block().from()))
                    .forEach(node -> {
                        UnitId parent = node.parent();
                        if (parent == null) {
                            return;
                        }
                        Block above = block(parent);
                        if (!above.contains(node.block()) || node.block().from() <= above.from()) {
                            found.add(node + " is not below " + above);
                        }
                        if (node.block().from() <= reached.getOrDefault(parent, above.from())) {
                            found.add(node + " overlaps a sibling");
                        }
                        if (node.block().to() >= above.from() + node(parent).used()) {
                            found.add(node + " has numbers its parent did not hand out");
                        }
                        reached.put(parent, node.block().to());
                    });
            return found;
        }
    }
}
