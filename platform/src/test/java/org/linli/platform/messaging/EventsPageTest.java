package org.linli.platform.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.linli.platform.test.Repository;

/** Holds docs/events.md against the events that the services' code names. */
class EventsPageTest {

    private static final String TYPE = "(org|search|volunteer|property)\\.[a-z][a-z-]*\\.[a-z][a-z-]*";
    private static final Pattern EVENT = Pattern.compile("\\bEvent(OfUnit<\\w+>)?( \\{|\\n)");
    private static final Pattern RETURNED = Pattern.compile("(?:return|->)\\s+\"(" + TYPE + ")\";");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `(" + TYPE + ")` \\|");

    @Test
    void thePageNamesEveryEventThatTheCodeSendsAndNoOther() {
        assertThat(onPage(read(Repository.root().resolve("docs/events.md")))).isEqualTo(inCode(Repository.root()));
    }

    @Test
    void anEventThatIsMissingOnEitherSideIsNoticed() {
        assertThat(onPage("| `org.unit.created` | … |\n| `org.unit.split` | … |"))
                .containsExactly("org.unit.created", "org.unit.split");
        assertThat(named("case LEFT -> \"volunteer.volunteer.left\";\n return \"org.unit.created\";"))
                .containsExactly("org.unit.created", "volunteer.volunteer.left");
    }

    private static Set<String> inCode(Path root) {
        var types = new TreeSet<String>();
        try (Stream<Path> modules = Files.list(root)) {
            modules.map(module -> module.resolve("src/main/java"))
                    .filter(Files::isDirectory)
                    .forEach(sources -> types.addAll(inSources(sources)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return types;
    }

    private static Set<String> inSources(Path sources) {
        var types = new TreeSet<String>();
        try (Stream<Path> files = Files.walk(sources)) {
            files.filter(file -> file.toString().endsWith(".java"))
                    .map(EventsPageTest::read)
                    .filter(text -> EVENT.matcher(text).find())
                    .forEach(text -> types.addAll(named(text)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return types;
    }

    private static Set<String> named(String text) {
        return found(RETURNED, text);
    }

    private static Set<String> onPage(String page) {
        return found(ROW, page);
    }

    private static Set<String> found(Pattern pattern, String text) {
        var found = new TreeSet<String>();
        for (Matcher matcher = pattern.matcher(text); matcher.find(); ) {
            found.add(matcher.group(1));
        }
        return found;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
