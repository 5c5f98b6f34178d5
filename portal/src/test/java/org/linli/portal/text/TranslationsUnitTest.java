package org.linli.portal.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.linli.portal.Sources;
import org.linli.portal.Sources.Source;

/** Every word on screen is there in both languages, and nothing on screen is anything but a word of theirs. */
class TranslationsUnitTest {

    /** {@code getTranslation("key"} where the key is whole. */
    private static final Pattern WHOLE = Pattern.compile("getTranslation\\(\\s*\"([a-z][\\w.-]*[\\w-])\"\\s*[,)]");

    /** {@code getTranslation("beginning." + …} where the rest is a constant's name. */
    private static final Pattern BEGINNING = Pattern.compile("getTranslation\\(\\s*\"([a-z][\\w.-]*\\.)\"\\s*\\+");

    private static final Pattern LITERAL = Pattern.compile("\"([^\"\n]*)\"");
    private static final Pattern WORD = Pattern.compile("[\\w-]+");

    /** Beginnings that are completed with what others name: a locale, Vaadin, the events of services. */
    private static final Set<String> NAMED_ELSEWHERE = Set.of("language.", "frame.colours.", "webhook.type.");

    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    /** Product and language names are written alike in both. */
    private static final Set<String> HAN_IN_ENGLISH = Set.of("frame.logo", "language.zh");

    private final Translations texts = new Translations();
    private final Map<String, String> chinese = texts.getAllTranslations(Locale.SIMPLIFIED_CHINESE);
    private final Map<String, String> english = texts.getAllTranslations(Locale.ENGLISH);

    @Test
    void everyTextIsThereInBothLanguages() {
        assertThat(chinese).isNotEmpty();
        assertThat(new TreeSet<>(english.keySet())).isEqualTo(new TreeSet<>(chinese.keySet()));
    }

    @Test
    void bothLanguagesTakeTheSameParameters() {
        chinese.forEach((key, text) ->
                assertThat(parameters(english.getOrDefault(key, ""))).as(key).isEqualTo(parameters(text)));
    }

    @Test
    void everyTextThatIsUsedIsThere() {
        for (Source source : Sources.ending(".java")) {
            assertThat(undefined(source.text(), chinese.keySet()))
                    .as(source.path().toString())
                    .isEmpty();
        }
    }

    @Test
    void aMissingTextIsFound() {
        assertThat(undefined(
                        "getTranslation(\"no.such.text\") getTranslation(\"no.such.\" + x.name())", chinese.keySet()))
                .containsExactly("no.such.text", "no.such.");
    }

    @Test
    void everyTextThatIsThereIsUsed() {
        assertThat(unused(Sources.ending(".java").stream().map(Source::text).toList(), chinese.keySet()))
                .isEmpty();
    }

    @Test
    void aTextThatNothingUsesIsFound() {
        String code = """
                getTranslation("a.whole"); getTranslation("a.state." + state); ask("a.whole"); words + ".ask"; DONE
                """;

        assertThat(unused(
                        List.of(code),
                        Set.of("a.whole", "a.whole.ask", "a.state.DONE", "a.state.LOST", "a.gone", "language.fr")))
                .containsExactly("a.gone", "a.state.LOST");
    }

    @Test
    void noChineseStandsInTheCodeOutsideItsComments() {
        for (Source source : Sources.ending(".java")) {
            assertThat(source.text()
                            .lines()
                            .filter(TranslationsUnitTest::saysChinese)
                            .toList())
                    .as(source.path().toString())
                    .isEmpty();
        }
    }

    @Test
    void noChineseIsLeftInEnglish() {
        assertThat(english.entrySet().stream()
                        .filter(text -> HAN.matcher(text.getValue()).find())
                        .map(Map.Entry::getKey)
                        .filter(key -> !HAN_IN_ENGLISH.contains(key))
                        .toList())
                .isEmpty();
    }

    @Test
    void whatIsSaidIsNeitherLoudNorEvasive() {
        for (String banned : List.of("！", "您", "操作失败", "系统异常", "联系管理员")) {
            assertThat(chinese.values()).noneMatch(text -> text.contains(banned));
        }
    }

    private static List<String> undefined(String code, Set<String> known) {
        List<String> missing = WHOLE.matcher(code)
                .results()
                .map(match -> match.group(1))
                .filter(key -> !known.contains(key))
                .collect(Collectors.toList());
        BEGINNING
                .matcher(code)
                .results()
                .map(match -> match.group(1))
                .filter(beginning -> known.stream().noneMatch(key -> key.startsWith(beginning)))
                .forEach(missing::add);
        return missing;
    }

    /** Those that code neither writes whole, nor puts together of a beginning or an ending and words that stand in it. */
    private static List<String> unused(List<String> code, Set<String> known) {
        Set<String> literals = all(LITERAL, 1, code);
        Set<String> words = all(WORD, 0, code);
        return known.stream()
                .filter(key -> !literals.contains(key))
                .filter(key -> NAMED_ELSEWHERE.stream().noneMatch(key::startsWith))
                .filter(key -> literals.stream()
                        .noneMatch(part -> (part.endsWith(".")
                                        && key.startsWith(part)
                                        && words.containsAll(List.of(
                                                key.substring(part.length()).split("\\."))))
                                || (part.startsWith(".")
                                        && key.endsWith(part)
                                        && literals.contains(key.substring(0, key.length() - part.length())))))
                .sorted()
                .toList();
    }

    private static Set<String> all(Pattern pattern, int group, List<String> code) {
        return code.stream()
                .flatMap(text -> pattern.matcher(text).results())
                .map(match -> match.group(group))
                .collect(Collectors.toSet());
    }

    private static boolean saysChinese(String line) {
        String code = line.strip();
        if (code.startsWith("*") || code.startsWith("/*") || code.startsWith("//")) {
            return false;
        }
        Matcher comment = Pattern.compile("//.*$|/\\*.*?\\*/").matcher(code);
        return HAN.matcher(comment.replaceAll("")).find();
    }

    private static long parameters(String text) {
        return Arrays.stream(new MessageFormat(text, Locale.ROOT).getFormatsByArgumentIndex())
                .count();
    }
}
