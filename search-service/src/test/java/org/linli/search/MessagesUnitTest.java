package org.linli.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MessagesUnitTest {

    /** A message key as the code writes it. */
    private static final Pattern KEY =
            Pattern.compile("\"((?:opinion|import|export|trend)\\.[a-z-]+(?:\\.[a-z-]+)*)\"");

    @Test
    void bothLanguagesSayTheSame() {
        assertThat(keys("/messages_en.properties")).isEqualTo(keys("/messages.properties"));
    }

    @Test
    void everyKeyInTheCodeHasItsWords() throws IOException {
        try (var files = Files.walk(Path.of("src/main/java"))) {
            Set<String> used = files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(file -> KEY.matcher(read(file)).results())
                    .map(MatchResult::group)
                    .map(quoted -> quoted.substring(1, quoted.length() - 1))
                    .filter(key -> !ACTIONS.contains(key))
                    .collect(Collectors.toCollection(TreeSet::new));

            assertThat(used).isNotEmpty();
            assertThat(keys("/messages.properties")).containsAll(used);
        }
    }

    /** What the audit calls things; nobody is shown these. */
    private static final Set<String> ACTIONS = Set.of(
            "opinion.receive",
            "opinion.correct",
            "import.upload",
            "import.map",
            "import.start",
            "import.cancel",
            "import.finish");

    private static Set<String> keys(String bundle) {
        var words = new Properties();
        try (var in = Objects.requireNonNull(MessagesUnitTest.class.getResourceAsStream(bundle));
                var reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            words.load(reader);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return new TreeSet<>(words.stringPropertyNames());
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
