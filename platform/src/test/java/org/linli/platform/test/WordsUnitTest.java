package org.linli.platform.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How the house speaks, in every text of every module: 你, not 您, and never loud. */
class WordsUnitTest {

    private static final Pattern BANNED = Pattern.compile("您|！|(?<=\\w)!");

    @Test
    void nobodyIsAddressedStifflyOrLoudly() throws IOException {
        List<Path> texts = texts();

        assertThat(texts).hasSizeGreaterThan(10);
        for (Path text : texts) {
            assertThat(Files.readAllLines(text).stream().filter(WordsUnitTest::banned))
                    .as(text.toString())
                    .isEmpty();
        }
    }

    @Test
    void aStiffOrALoudTextIsFound() {
        assertThat(Stream.of("password.due=请设置您的密码", "saved=已保存！", "saved=Saved!", "# 您"))
                .map(WordsUnitTest::banned)
                .containsExactly(true, true, true, false);
    }

    /** What the texts of the services, of their sign-in pages and of the portal say. */
    private static List<Path> texts() throws IOException {
        try (var modules = Files.list(Repository.root())) {
            return modules.map(module -> module.resolve("src/main/resources"))
                    .filter(Files::isDirectory)
                    .flatMap(WordsUnitTest::propertiesBelow)
                    .toList();
        }
    }

    private static Stream<Path> propertiesBelow(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".properties")).toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static boolean banned(String line) {
        return !line.startsWith("#") && BANNED.matcher(line).find();
    }
}
