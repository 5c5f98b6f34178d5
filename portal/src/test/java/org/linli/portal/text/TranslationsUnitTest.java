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
