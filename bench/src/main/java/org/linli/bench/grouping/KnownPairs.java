package org.linli.bench.grouping;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.linli.bench.BenchFailure;

/**
 * Pairs of documents that were judged to say the same, read from {@code dup_pairs.tsv} (one, other, how it was judged), and
 * the groups that follow from them.
 */
final class KnownPairs {

    private final List<Pair> pairs = new ArrayList<>();
    private final Map<String, String> towardsRoot = new HashMap<>();

    static KnownPairs read(Path folder, Set<String> documents) {
        Path file = folder.resolve("dup_pairs.tsv");
        try {
            List<String[]> rows = Files.readAllLines(file).stream()
                    .map(line -> line.split("\t", -1))
                    .filter(row -> row.length > 2 && documents.contains(row[0]) && documents.contains(row[1]))
                    .toList();
            return new KnownPairs(rows);
        } catch (IOException e) {
            throw new BenchFailure("The pairs in %s cannot be read: %s".formatted(file, e.getMessage()), e);
        }
    }

    private KnownPairs(List<String[]> rows) {
        rows.forEach(row -> towardsRoot.put(group(row[0]), group(row[1])));
        rows.forEach(row -> pairs.add(new Pair(row[0], row[1], group(row[0]), row[2], true)));
    }

    /** The group of a document; its own when it was judged to say the same as no other. */
    String group(String document) {
        String at = document;
        while (!towardsRoot.getOrDefault(at, at).equals(at)) {
            at = towardsRoot.getOrDefault(at, at);
        }
        return at;
    }

    /** At most so many of each group, in the order of the file: a group of fifty has more than a thousand pairs. */
    List<Pair> capped(int most) {
        Map<String, Integer> taken = new HashMap<>();
        return pairs.stream()
                .filter(pair -> taken.merge(pair.group(), 1, Integer::sum) <= most)
                .toList();
    }
}
