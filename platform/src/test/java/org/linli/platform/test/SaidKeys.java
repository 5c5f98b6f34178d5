package org.linli.platform.test;

import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The message keys that code can come to: those it writes whole, and those it puts together of a beginning and of words
 * that stand in it, such as a constant's name or the slug of a problem.
 */
final class SaidKeys {

    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\n]|\\\\.)*)\"");
    private static final Pattern WORD = Pattern.compile("[\\w-]+");

    private final Set<String> literals;
    private final Set<String> words;
    private final Set<String> beginnings;

    SaidKeys(Collection<String> code) {
        literals = code.stream()
                .flatMap(text -> LITERAL.matcher(text).results())
                .map(literal -> literal.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        words = code.stream()
                .flatMap(text -> WORD.matcher(text).results())
                .flatMap(word -> Stream.of(
                        word.group(), word.group().toLowerCase(Locale.ROOT).replace('_', '-')))
                .collect(Collectors.toCollection(TreeSet::new));
        beginnings = literals.stream()
                .filter(literal -> literal.endsWith("-"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    boolean has(String key) {
        return literals.contains(key)
                || literals.stream()
                        .filter(literal -> literal.endsWith(".") && key.startsWith(literal))
                        .anyMatch(beginning -> Stream.of(
                                        key.substring(beginning.length()).split("\\."))
                                .allMatch(this::knows));
    }

    private boolean knows(String word) {
        return words.contains(word) || beginnings.stream().anyMatch(word::startsWith);
    }
}
