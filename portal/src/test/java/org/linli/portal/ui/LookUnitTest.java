package org.linli.portal.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.linli.portal.Sources;
import org.linli.portal.Sources.Source;

/** Colours stand in the tokens alone, every picture and token that is used is there, and every class is used. */
class LookUnitTest {

    private static final Pattern COLOUR =
            Pattern.compile("(?<!\\w)#[0-9a-fA-F]{3,8}\\b|\\b(?:rgba?|hsla?|oklch|oklab|light-dark)\\(");
    private static final Pattern TOKEN = Pattern.compile("var\\((--l-[\\w-]+)");
    private static final Pattern DEFINED = Pattern.compile("(--l-[\\w-]+)\\s*:");
    private static final Pattern CLASS = Pattern.compile("\\.(l-[\\w-]+)");
    private static final Pattern WORD = Pattern.compile("[\\w-]+");
    private static final Pattern CONSTANT = Pattern.compile("[A-Z][A-Z_]*");
    private static final Pattern SYMBOL = Pattern.compile("<symbol id=\"([\\w-]+)\"");

    @Test
    void onlyTheTokensHoldColours() {
        for (Source source : Sources.ending(".java", ".css", ".ts", ".html")) {
            if (!source.path().endsWith("tokens.css")) {
                assertThat(colours(source.text())).as(source.path().toString()).isEmpty();
            }
        }
    }

    @Test
    void aColourElsewhereIsFound() {
        assertThat(colours("a { color: #fff; border-color: rgb(0 0 0 / .2) }")).hasSize(2);
    }

    @Test
    void everyTokenThatIsUsedIsDefined() {
        Set<String> defined = matches(DEFINED, "tokens.css");
        for (Source source : Sources.ending(".css", ".ts")) {
            assertThat(TOKEN.matcher(source.text()).results().map(use -> use.group(1)))
                    .as(source.path().toString())
                    .allMatch(defined::contains);
        }
    }

    @Test
    void everyClassIsUsed() {
        Set<String> words = Sources.ending(".java", ".ts").stream()
                .flatMap(source -> WORD.matcher(source.text()).results())
                .map(MatchResult::group)
                .collect(Collectors.toSet());

        assertThat(unused(matches(CLASS, "portal.css"), words)).isEmpty();
    }

    @Test
    void aClassThatNothingUsesIsFound() {
        assertThat(unused(
                        Set.of("l-row", "l-chart-tall", "l-chart-small", "l-gone"),
                        Set.of("l-row", "l-chart-", "TALL", "small")))
                .containsExactly("l-chart-small", "l-gone");
    }

    @Test
    void everySymbolIsInTheSprite() {
        assertThat(matches(SYMBOL, "icons.svg"))
                .isEqualTo(
                        Arrays.stream(Symbol.values()).map(Symbol::id).collect(Collectors.toCollection(TreeSet::new)));
    }

    private static Set<String> matches(Pattern pattern, String file) {
        return Sources.ending(file).stream()
                .flatMap(source -> pattern.matcher(source.text()).results())
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Those that no word of the code is, nor a beginning and the name of a constant together. */
    private static List<String> unused(Set<String> classes, Set<String> words) {
        Set<String> composed = words.stream()
                .filter(word -> word.startsWith("l-") && word.endsWith("-"))
                .flatMap(beginning -> words.stream()
                        .filter(CONSTANT.asMatchPredicate())
                        .map(constant -> beginning + constant.toLowerCase(Locale.ROOT)))
                .collect(Collectors.toSet());
        return classes.stream()
                .filter(name -> !words.contains(name) && !composed.contains(name))
                .sorted()
                .toList();
    }

    private static List<String> colours(String text) {
        return COLOUR.matcher(text).results().map(match -> match.group()).toList();
    }
}
