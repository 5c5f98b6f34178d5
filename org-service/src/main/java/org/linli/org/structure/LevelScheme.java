package org.linli.org.structure;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.linli.platform.places.UnitType;
import org.linli.platform.web.ProblemException;

/**
 * The level scheme (层级方案) of a district: which kinds of unit it uses and which may stand below which. Taken on by the
 * unit directly below the city and inherited by everything under it. Not changed once in use: a district takes on
 * another scheme by moving its units.
 *
 * @param key short stable name, for instance {@code dongying}
 * @param name as shown
 * @param levels from the top down; the first is that of the district itself
 */
public record LevelScheme(String key, String name, List<Level> levels) {

    /** The most kinds of unit a scheme may arrange. */
    static final int MOST_LEVELS = 10;

    /**
     * One kind of unit in the scheme.
     *
     * @param below the kinds it may stand directly below; empty for the district itself only
     */
    public record Level(UnitType type, Set<UnitType> below) {
        public Level {
            below = Set.copyOf(below);
        }
    }

    public LevelScheme {
        levels = List.copyOf(levels);
        if (levels.isEmpty() || levels.size() > MOST_LEVELS) {
            throw ProblemException.invalid("/levels", "scheme.levels.number", MOST_LEVELS);
        }
        if (!levels.getFirst().below().isEmpty()) {
            throw ProblemException.invalid("/levels/0/below", "scheme.levels.top");
        }
        for (int index = 1; index < levels.size(); index++) {
            requireAnchored(levels, index);
        }
    }

    /** The kind of unit that takes on this scheme, directly below the city. */
    public UnitType top() {
        return levels.getFirst().type();
    }

    public boolean allows(UnitType type, UnitType below) {
        return levels.stream()
                .anyMatch(level -> level.type() == type && level.below().contains(below));
    }

    /** The kinds that may stand directly below, in the scheme's order. */
    public List<UnitType> below(UnitType type) {
        return levels.stream()
                .filter(level -> level.below().contains(type))
                .map(Level::type)
                .toList();
    }

    /** @throws ProblemException 422 when this kind may not stand there */
    void require(UnitType type, UnitType below) {
        if (!allows(type, below)) {
            throw ProblemException.invalid("/type", "unit.type.not-below", type, below, name);
        }
    }

    /** Each level stands below an earlier one, so that every kind is reached from the top and none in a circle. */
    private static void requireAnchored(List<Level> levels, int index) {
        Level level = levels.get(index);
        Set<UnitType> earlier = levels.stream().limit(index).map(Level::type).collect(Collectors.toSet());
        if (earlier.contains(level.type())) {
            throw ProblemException.invalid("/levels/" + index + "/type", "scheme.levels.twice", level.type());
        }
        if (level.below().isEmpty() || !earlier.containsAll(level.below())) {
            throw ProblemException.invalid("/levels/" + index + "/below", "scheme.levels.below", level.type());
        }
    }
}
