package org.linli.org.structure;

import java.text.Normalizer;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.linli.platform.places.UnitType;
import org.linli.platform.web.ProblemException;

/**
 * The level scheme (层级方案) of a district: which kinds of unit it uses and which may stand below which. Taken on by the
 * unit directly below the city and inherited by everything under it. While units follow it, it may be extended and
 * renamed, but go on allowing how they stand.
 *
 * @param key short stable name, for instance {@code dongying}
 * @param name as shown in Chinese
 * @param nameEn as shown in English
 * @param levels from the top down; the first is that of the district itself
 * @param version rises with each change
 */
public record LevelScheme(String key, String name, String nameEn, List<Level> levels, long version) {

    /** The most kinds of unit a scheme may arrange. */
    public static final int MOST_LEVELS = 10;

    public static final int LONGEST_NAME = 60;
    public static final int LONGEST_ENGLISH_NAME = 120;

    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9-]{1,39}");

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

    /**
     * What open units stand by a scheme.
     *
     * @param tops kinds of the units directly below the city
     * @param standings how those below them stand
     */
    record Use(Set<UnitType> tops, List<OrgUnits.Standing> standings) {}

    public LevelScheme {
        if (!KEY.matcher(key).matches()) {
            throw ProblemException.invalid("/key", "scheme.key.form");
        }
        name = properName("/name", name, LONGEST_NAME);
        nameEn = properName("/nameEn", nameEn, LONGEST_ENGLISH_NAME);
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

    /**
     * The scheme as it shall be from now on.
     *
     * @param use what stands by it now
     * @throws ProblemException 422 when something could not stand there any more
     */
    LevelScheme change(String name, String nameEn, List<Level> levels, Use use) {
        LevelScheme changed = new LevelScheme(key, name, nameEn, levels, version + 1);
        use.tops().stream().filter(type -> type != changed.top()).findFirst().ifPresent(type -> {
            throw ProblemException.invalid("/levels/0/type", "scheme.in-use.top", KindNames.of(type));
        });
        use.standings().stream()
                .filter(each -> !changed.allows(each.type(), each.below()))
                .findFirst()
                .ifPresent(each -> {
                    throw ProblemException.invalid(
                            "/levels", "scheme.in-use", KindNames.of(each.type()), KindNames.of(each.below()));
                });
        return changed;
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
            throw ProblemException.invalid(
                    "/type", "unit.type.not-below", KindNames.of(type), KindNames.of(below), name);
        }
    }

    private static String properName(String field, String name, int longest) {
        String proper = Normalizer.normalize(name, Normalizer.Form.NFC).strip();
        int length = proper.codePointCount(0, proper.length());
        if (length < 1 || length > longest || proper.chars().anyMatch(Character::isISOControl)) {
            throw ProblemException.invalid(field, "scheme.name.form", longest);
        }
        return proper;
    }

    /** Each level stands below an earlier one, so that every kind is reached from the top and none in a circle. */
    private static void requireAnchored(List<Level> levels, int index) {
        Level level = levels.get(index);
        Set<UnitType> earlier = levels.stream().limit(index).map(Level::type).collect(Collectors.toSet());
        if (earlier.contains(level.type())) {
            throw ProblemException.invalid(
                    "/levels/" + index + "/type", "scheme.levels.twice", KindNames.of(level.type()));
        }
        if (level.below().isEmpty() || !earlier.containsAll(level.below())) {
            throw ProblemException.invalid(
                    "/levels/" + index + "/below", "scheme.levels.below", KindNames.of(level.type()));
        }
    }
}
