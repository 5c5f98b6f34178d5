package org.linli.property.intake;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import org.springframework.stereotype.Component;

/** The words by which columns and values are recognised: {@code import-words.properties}. */
@Component
class ImportWords {

    private final Map<String, Map<String, String>> words = new HashMap<>();

    ImportWords() {
        Properties listed = load();
        listed.stringPropertyNames().forEach(key -> {
            int dot = key.indexOf('.');
            Map<String, String> of = words.computeIfAbsent(key.substring(0, dot), _ -> new HashMap<>());
            String name = key.substring(dot + 1);
            of.put(plain(name), name);
            Arrays.stream(listed.getProperty(key).split(",", -1)).forEach(word -> of.put(plain(word), name));
        });
    }

    Optional<ImportField> column(String header) {
        return word("column", header).map(ImportField::valueOf);
    }

    <E extends Enum<E>> Optional<E> value(Class<E> type, String cell) {
        return word(type.getSimpleName(), cell).map(name -> Enum.valueOf(type, name));
    }

    private Optional<String> word(String of, String given) {
        return Optional.ofNullable(words.getOrDefault(of, Map.of()).get(plain(given)));
    }

    /** Without case, width, spaces and punctuation. */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]", "");
    }

    private static Properties load() {
        var words = new Properties();
        try (var in = Objects.requireNonNull(ImportWords.class.getResourceAsStream("/import-words.properties"));
                var reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            words.load(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return words;
    }
}
