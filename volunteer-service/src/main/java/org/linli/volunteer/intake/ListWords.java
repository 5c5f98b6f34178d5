package org.linli.volunteer.intake;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Predicate;
import org.linli.volunteer.roster.VolunteerKind;
import org.linli.volunteer.team.TeamKind;
import org.springframework.stereotype.Component;

/** Knows how columns and kinds are called in lists: {@code list-words.properties}. */
@Component
class ListWords {

    private final Properties words = new Properties();

    ListWords() {
        try (var in = Objects.requireNonNull(ListWords.class.getResourceAsStream("/list-words.properties"));
                var reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            words.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Optional<ListField> field(ListKind kind, String header) {
        return one(ListField.of(kind), field -> says("header." + field.name(), header));
    }

    Optional<TeamKind> teamKind(String word) {
        return one(List.of(TeamKind.values()), kind -> says("team-kind." + kind.name(), word));
    }

    Optional<VolunteerKind> volunteerKind(String word) {
        return one(List.of(VolunteerKind.values()), kind -> says("volunteer-kind." + kind.name(), word));
    }

    /** The first of the words, as a template calls the column. */
    String header(ListField field) {
        return words.getProperty("header." + field.name()).split(",", 2)[0];
    }

    private static <T> Optional<T> one(List<T> all, Predicate<T> matching) {
        return all.stream().filter(matching).findFirst();
    }

    private boolean says(String key, String given) {
        String plain = plain(given);
        return Arrays.stream(words.getProperty(key).split(","))
                .anyMatch(word -> plain(word).equals(plain));
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("\\(.*?\\)|[\\s\\p{Z}*_-]", "")
                .toLowerCase(Locale.ROOT);
    }
}
