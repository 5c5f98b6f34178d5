package org.linli.platform.imports;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

/**
 * The words by which columns and values of files are recognised, compared without case, width, spaces and punctuation:
 * a properties file with {@code column.<FIELD>=word,word…} and {@code <Type>.<CONSTANT>=word,word…}. The first word of a
 * column is its header in templates.
 */
public final class ImportWords {

    private static final String COLUMN = "column";

    /** Shorter words stand inside too many headers. */
    private static final int SHORTEST_WITHIN = 2;

    private final Properties listed;
    private final Map<String, Set<String>> plainWords = new HashMap<>();

    private ImportWords(Properties listed) {
        this.listed = listed;
        for (String key : listed.stringPropertyNames()) {
            Set<String> words = plainWords.computeIfAbsent(key, _ -> new HashSet<>());
            for (String word : listed.getProperty(key).split(",", -1)) {
                words.add(plain(word));
            }
            words.remove("");
        }
    }

    /** @param resource of the class path, for instance {@code /import-words.properties} */
    public static ImportWords of(String resource) {
        var listed = new Properties();
        try (var in = Objects.requireNonNull(ImportWords.class.getResourceAsStream(resource), resource);
                var reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            listed.load(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return new ImportWords(listed);
    }

    /** The first of these fields of which the header is a word; what stands in brackets counts unless it does not help. */
    public <F extends Enum<F>> Optional<F> column(Collection<F> among, String header) {
        return says(COLUMN, among, header).or(() -> says(COLUMN, among, withoutBrackets(header)));
    }

    /** Those of the fields that have a word inside this header, each with the length of its longest. */
    public <F extends Enum<F>> Map<F, Integer> columnsWithin(Class<F> type, String header) {
        String plain = plain(header);
        var found = new EnumMap<F, Integer>(type);
        for (F field : EnumSet.allOf(type)) {
            words(COLUMN + "." + field.name()).stream()
                    .filter(word -> word.length() >= SHORTEST_WITHIN && plain.contains(word))
                    .forEach(word -> found.merge(field, word.length(), Math::max));
        }
        return found;
    }

    /** The constant of which the cell is a word, or the name. */
    public <E extends Enum<E>> Optional<E> value(Class<E> type, String cell) {
        return says(type.getSimpleName(), EnumSet.allOf(type), cell);
    }

    /** Whether the text is one of the words that stand under this key by themselves. */
    public boolean isAmong(String key, String text) {
        return words(key).contains(plain(text));
    }

    /** What a template calls the column. */
    public String header(Enum<?> field) {
        return listed.getProperty(COLUMN + "." + field.name(), field.name()).split(",", 2)[0];
    }

    private <E extends Enum<E>> Optional<E> says(String section, Collection<E> among, String given) {
        String plain = plain(given);
        return plain.isEmpty()
                ? Optional.empty()
                : among.stream()
                        .filter(each -> words(section + "." + each.name()).contains(plain)
                                || plain(each.name()).equals(plain))
                        .findFirst();
    }

    private Set<String> words(String key) {
        return plainWords.getOrDefault(key, Set.of());
    }

    private static String withoutBrackets(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\(.*?\\)", "");
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
