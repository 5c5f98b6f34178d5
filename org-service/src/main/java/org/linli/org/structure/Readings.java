package org.linli.org.structure;

import com.hankcs.hanlp.dictionary.py.Pinyin;
import com.hankcs.hanlp.dictionary.py.PinyinDictionary;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.linli.platform.names.NameKeys;

/**
 * How a unit's name is read: every combination of its characters' readings in pinyin without tones, the likely one
 * first. A name of many polyphonic characters keeps its first {@value #MOST} only.
 */
final class Readings {

    static final int MOST = 16;

    private static final Map<String, List<String>> OVERRIDES = overrides();

    private Readings() {}

    /** Each reading as its syllables, in order; letters and digits stand for themselves, other signs are left out. */
    static Set<List<String>> of(String name) {
        return NameKeys.readings(syllables(name), MOST);
    }

    /** The readings of each character, the one that fits the words around it first. */
    private static List<Set<String>> syllables(String name) {
        List<Pinyin> inContext = PinyinDictionary.convertToPinyin(name, true);
        List<Set<String>> found = new ArrayList<>();
        for (int index = 0; index < name.length(); index++) {
            Pinyin fitting = index < inContext.size() ? inContext.get(index) : Pinyin.none5;
            Set<String> choices = choices(name, index, fitting);
            if (!choices.isEmpty()) {
                found.add(choices);
            }
        }
        return found;
    }

    private static Set<String> choices(String name, int index, Pinyin fitting) {
        char character = name.charAt(index);
        if (character < 128) {
            return Character.isLetterOrDigit(character)
                    ? Set.of(String.valueOf(Character.toLowerCase(character)))
                    : Set.of();
        }
        Set<String> choices = new LinkedHashSet<>();
        overridden(name, index).ifPresent(choices::add);
        add(choices, fitting);
        Pinyin[] alone = PinyinDictionary.get(String.valueOf(character));
        Arrays.stream(alone == null ? new Pinyin[0] : alone).forEach(pinyin -> add(choices, pinyin));
        return choices;
    }

    private static void add(Set<String> choices, Pinyin pinyin) {
        if (pinyin != Pinyin.none5) {
            choices.add(pinyin.getPinyinWithoutTone().replace("ü", "v").replace("u:", "v"));
        }
    }

    private static Optional<String> overridden(String name, int index) {
        return OVERRIDES.entrySet().stream()
                .flatMap(entry -> {
                    int start = name.indexOf(entry.getKey());
                    int at = index - start;
                    return start >= 0 && at >= 0 && at < entry.getValue().size()
                            ? Stream.of(entry.getValue().get(at))
                            : Stream.<String>empty();
                })
                .findFirst();
    }

    private static Map<String, List<String>> overrides() {
        try (InputStream in = Objects.requireNonNull(Readings.class.getResourceAsStream("place-readings.txt"))) {
            Map<String, List<String>> read = new LinkedHashMap<>();
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> List.of(line.split(" ")))
                    .forEach(words -> read.put(words.getFirst(), words.subList(1, words.size())));
            return Map.copyOf(read);
        } catch (IOException e) {
            throw new UncheckedIOException("The list of place readings cannot be read", e);
        }
    }
}
