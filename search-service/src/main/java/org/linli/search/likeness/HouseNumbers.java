package org.linli.search.likeness;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The houses that somebody names, in digits or characters: 3号楼, 三栋, 二单元, 和平路36号. Two messages that read alike and
 * name other houses are about two things, however much of a form they share.
 *
 * @param byKind the numbers of each kind
 */
record HouseNumbers(Map<Kind, Set<Integer>> byKind) {

    /** What is numbered. */
    enum Kind {
        BUILDING,
        STAIRCASE,
        ON_A_STREET
    }

    /** 一栋 and 两幢 count houses more often than they name one, and 5号 alone is a day. */
    private static final Pattern NAMED = Pattern.compile("(?:(?<building>\\d{1,4}(?=#楼|号楼|栋|幢)|[一二三四五六七八九十]{1,3}(?=号楼))"
            + "|(?<staircase>\\d{1,2}(?=单元)|[一二三四五六七八九十]{1,3}(?=单元))"
            + "|(?<=[路街巷弄道里村])(?<street>\\d{1,4}(?=号(?!楼))))");

    HouseNumbers {
        byKind = Map.copyOf(byKind);
    }

    /** @param words in the normal form */
    static HouseNumbers of(String words) {
        Map<Kind, Set<Integer>> named = new HashMap<>();
        NAMED.matcher(words).results().forEach(found -> {
            Kind kind = kind(found);
            named.computeIfAbsent(kind, _ -> new HashSet<>()).add(number(found.group()));
        });
        return new HouseNumbers(named);
    }

    /** Whether both name numbers of one kind, and not one of them together. */
    boolean areOthersThan(HouseNumbers those) {
        return byKind.entrySet().stream().anyMatch(mine -> {
            Set<Integer> theirs = those.byKind.getOrDefault(mine.getKey(), Set.of());
            return !theirs.isEmpty() && mine.getValue().stream().noneMatch(theirs::contains);
        });
    }

    private static Kind kind(MatchResult found) {
        if (found.group("building") != null) {
            return Kind.BUILDING;
        }
        return found.group("staircase") != null ? Kind.STAIRCASE : Kind.ON_A_STREET;
    }

    private static int number(String written) {
        if (Character.isDigit(written.charAt(0))) {
            return Integer.parseInt(written);
        }
        int tens = written.indexOf('十');
        return tens < 0
                ? digit(written, written.length() - 1)
                : 10 * (tens == 0 ? 1 : digit(written, tens - 1))
                        + (tens == written.length() - 1 ? 0 : digit(written, written.length() - 1));
    }

    private static int digit(String written, int at) {
        return "零一二三四五六七八九".indexOf(written.charAt(at));
    }
}
