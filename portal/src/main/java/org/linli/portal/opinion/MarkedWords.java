package org.linli.portal.opinion;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The words that the service marked in the rows of a list, so that the open record marks them in the whole text too.
 * Which words match is the service's to say: 電動車 was marked where 电瓶车 was asked for.
 */
final class MarkedWords {

    private final TreeSet<String> words =
            new TreeSet<>(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()));
    private @Nullable Pattern pattern;

    void clear() {
        words.clear();
        pattern = null;
    }

    void addAll(List<SearchApi.Hit> hits) {
        hits.stream()
                .flatMap(hit -> Stream.of(hit.title(), hit.text(), hit.reply()))
                .flatMap(Highlight::segments)
                .filter(SearchApi.Segment::hit)
                .map(segment -> segment.text().strip())
                .filter(word -> !word.isEmpty())
                .forEach(words::add);
        pattern = null;
    }

    /** The text in pieces, in order. */
    List<SearchApi.Segment> cut(String text) {
        if (words.isEmpty()) {
            return List.of(new SearchApi.Segment(text, false));
        }
        List<SearchApi.Segment> pieces = new ArrayList<>();
        Matcher found = pattern().matcher(text);
        int at = 0;
        while (found.find()) {
            if (found.start() > at) {
                pieces.add(new SearchApi.Segment(text.substring(at, found.start()), false));
            }
            pieces.add(new SearchApi.Segment(found.group(), true));
            at = found.end();
        }
        if (at < text.length()) {
            pieces.add(new SearchApi.Segment(text.substring(at), false));
        }
        return pieces;
    }

    /** The longest first, so that 电梯间 is not marked as 电梯 and a rest. */
    private Pattern pattern() {
        if (pattern == null) {
            pattern = Pattern.compile(words.stream().map(Pattern::quote).collect(Collectors.joining("|")));
        }
        return pattern;
    }
}
