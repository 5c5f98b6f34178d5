package org.linli.search.intake;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.linli.search.opinion.Channel;
import org.springframework.stereotype.Component;

/** The words by which columns and channels are recognised: {@code import-headers.properties}. */
@Component
class HeaderWords {

    private final Map<String, ImportField> fields = new HashMap<>();
    private final Map<String, Channel> channels = new HashMap<>();
    private final Set<String> ignored = new HashSet<>();

    HeaderWords() {
        Properties words = load();
        for (ImportField field : ImportField.values()) {
            for (String word : list(words, field.name())) {
                fields.put(plain(word), field);
            }
        }
        for (String word : list(words, "IGNORED")) {
            ignored.add(plain(word));
        }
        for (Channel channel : Channel.values()) {
            channels.put(plain(channel.name()), channel);
            channels.put(plain(channel.label()), channel);
            for (String word : list(words, "channel." + channel.name())) {
                channels.put(plain(word), channel);
            }
        }
        fields.remove("");
        channels.remove("");
    }

    /** The field of which this header is a word. */
    Optional<ImportField> equalTo(String header) {
        return Optional.ofNullable(fields.get(plain(header)));
    }

    /** The fields that have a word inside this header, each with the length of its longest. */
    Map<ImportField, Integer> within(String header) {
        String plain = plain(header);
        var found = new EnumMap<ImportField, Integer>(ImportField.class);
        fields.forEach((word, field) -> {
            if (word.length() >= 2 && plain.contains(word)) {
                found.merge(field, word.length(), Math::max);
            }
        });
        return found;
    }

    /** Whether the column is one of our own additions to a file of failed rows. */
    boolean isIgnored(String header) {
        return ignored.contains(plain(header));
    }

    Optional<Channel> channel(String cell) {
        return Optional.ofNullable(channels.get(plain(cell)));
    }

    /** Without case, width, spaces and punctuation. */
    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]", "");
    }

    private static List<String> list(Properties words, String name) {
        return Arrays.asList(words.getProperty(name, "").split(",", -1));
    }

    private static Properties load() {
        var words = new Properties();
        try (var in = Objects.requireNonNull(HeaderWords.class.getResourceAsStream("/import-headers.properties"));
                var reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            words.load(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return words;
    }
}
