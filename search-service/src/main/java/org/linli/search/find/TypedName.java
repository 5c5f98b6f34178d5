package org.linli.search.find;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.platform.names.NameKeys;
import org.linli.search.text.Normaliser;

/**
 * What somebody typed, as names are compared with it.
 *
 * @param whole all of it without blanks
 * @param words its words, at most {@value #MOST_WORDS}; a name has to contain each
 */
record TypedName(String whole, List<String> words) {

    static final int MOST_WORDS = 6;

    private static final int LETTERS = 3;

    static TypedName of(String typed) {
        List<String> words = Arrays.stream(Normaliser.normalise(typed).strip().split("\\s+", -1))
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS)
                .toList();
        return new TypedName(String.join("", words), words);
    }

    boolean isEmpty() {
        return whole.isEmpty();
    }

    List<String> patterns() {
        return words.stream()
                .map(word ->
                        "%" + word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%")
                .toList();
    }

    List<String> pieces(FindKind kind) {
        Set<String> pieces = words.stream()
                .flatMap(word -> NameKeys.within(word).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return ofKind(kind, pieces);
    }

    /** The letters, where it may be a reading. */
    @Nullable
    String spelled() {
        return whole.matches("[a-z0-9]*[a-z][a-z0-9]*") ? whole : null;
    }

    @Nullable
    List<String> spelledIn(FindKind kind) {
        return spelled() == null || whole.length() < LETTERS ? null : ofKind(kind, NameKeys.inside(whole));
    }

    @Nullable
    List<String> spelledAt(FindKind kind) {
        return spelled() == null ? null : ofKind(kind, Set.of(NameKeys.start(whole)));
    }

    /**
     * The pieces names have that differ in one character, wrong, missing or too many: for each character the pieces of
     * what stands before and behind it, joined by a bar. None for letters, which are a reading.
     */
    List<String> near(FindKind kind) {
        return spelled() != null || whole.indexOf('|') >= 0
                ? List.of()
                : NameKeys.near(whole).stream()
                        .map(pieces -> String.join("|", ofKind(kind, pieces)))
                        .toList();
    }

    private static List<String> ofKind(FindKind kind, Set<String> pieces) {
        List<String> all = new ArrayList<>(pieces);
        all.add(FindKeys.ofKind(kind));
        return all;
    }
}
