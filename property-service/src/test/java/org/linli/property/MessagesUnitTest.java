package org.linli.property;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.platform.sheets.SheetRow;
import org.linli.property.company.CompanyKind;
import org.linli.property.company.CompanyState;
import org.linli.property.company.PartyForm;
import org.linli.property.service.ServiceMode;
import org.linli.property.service.ServiceState;

class MessagesUnitTest {

    /** A message key as the code writes it: what a field is refused with. */
    private static final Pattern KEY =
            Pattern.compile("\"((?:place|person|company|service|staff|coverage|import)\\.[a-z-]+(?:\\.[a-z-]+)*)\"");

    private static final Pattern CONFLICT = Pattern.compile("conflict\\(\\s*\"([a-z-]+)\"");

    /** What the audit calls things; nobody is shown these. */
    private static final Set<String> ACTIONS =
            Set.of("import.upload", "import.start", "import.cancel", "import.finish");

    @Test
    void bothLanguagesSayTheSame() {
        assertThat(keys("/messages_en.properties")).isEqualTo(keys("/messages.properties"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/messages.properties", "/messages_en.properties"})
    void noTextIsEmptyOrHoldsAnApostropheThatWouldSwallowAFigure(String bundle) {
        assertThat(words(bundle).values())
                .allSatisfy(text -> assertThat(text.toString()).isNotBlank().doesNotContain("'"));
    }

    @Test
    void everyKeyInTheCodeHasItsWords() throws IOException {
        Set<String> used = found(KEY);
        used.removeAll(ACTIONS);
        used.removeIf(key -> key.endsWith("."));

        assertThat(used).hasSizeGreaterThan(20);
        assertThat(keys("/messages.properties")).containsAll(used);
    }

    @Test
    void everyConflictHasTitleAndDetail() throws IOException {
        Set<String> slugs = found(CONFLICT);

        assertThat(slugs).hasSizeGreaterThan(5);
        assertThat(keys("/messages.properties"))
                .containsAll(slugs.stream()
                        .flatMap(slug -> Stream.of("problem." + slug + ".title", "problem." + slug + ".detail"))
                        .toList());
    }

    @Test
    void everyConstantThatAFileShowsHasItsWord() {
        Stream<Enum<?>> shown = Stream.of(
                        CompanyKind.values(),
                        CompanyState.values(),
                        PartyForm.values(),
                        ServiceMode.values(),
                        ServiceState.values())
                .flatMap(Stream::of);

        assertThat(keys("/messages.properties"))
                .containsAll(
                        shown.map(each -> "label." + each.getDeclaringClass().getSimpleName() + "." + each.name())
                                .toList());
    }

    @Test
    void everyFaultOfARowHasItsWords() {
        assertThat(keys("/messages.properties"))
                .containsAll(Stream.of(SheetRow.Fault.values())
                        .map(fault -> "import.row."
                                + fault.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                        .toList());
    }

    private static Set<String> found(Pattern pattern) throws IOException {
        try (var files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(file -> pattern.matcher(read(file)).results())
                    .map(match -> match.group(1))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static Set<String> keys(String bundle) {
        return new TreeSet<>(words(bundle).stringPropertyNames());
    }

    private static Properties words(String bundle) {
        var words = new Properties();
        try (var in = Objects.requireNonNull(MessagesUnitTest.class.getResourceAsStream(bundle));
                var reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            words.load(reader);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return words;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
