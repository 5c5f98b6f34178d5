package org.linli.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What was said behind the measurement's name, as {@code --name value} or {@code --name=value}.
 *
 * @param folder relative paths start here: where the command was given
 */
public record Options(Path folder, Map<String, String> values) {

    /**
     * @param described the options there are, each as {@code name=default}, or {@code name=<kind of file>} for a path that
     *     must be given
     * @throws BenchFailure for a name that is not among them, one without a value, a path that is missing or is not there
     */
    static Options parse(Path folder, List<String> words, List<String> described) {
        List<String> known =
                described.stream().map(option -> option.replaceFirst("=.*", "")).toList();
        Map<String, String> values = new TreeMap<>();
        Iterator<String> left = words.stream().flatMap(Options::nameAndValue).iterator();
        while (left.hasNext()) {
            String word = left.next();
            String name = word.replaceFirst("^--", "");
            if (!word.startsWith("--") || !known.contains(name)) {
                throw new BenchFailure("'%s' is not an option here; there are %s."
                        .formatted(word, known.isEmpty() ? "none" : "--" + String.join(", --", known)));
            }
            if (!left.hasNext()) {
                throw new BenchFailure("--%s needs a value.".formatted(name));
            }
            values.put(name, left.next());
        }
        Options options = new Options(folder, values);
        described.stream()
                .filter(option -> option.contains("=<"))
                .forEach(option -> options.path(option.replaceFirst("=.*", "")));
        return options;
    }

    private static Stream<String> nameAndValue(String word) {
        return word.matches("--[a-z]+=.*") ? Stream.of(word.split("=", 2)) : Stream.of(word);
    }

    /** @throws BenchFailure when it is no whole number within the bounds */
    public int number(String name, int usual, int least, int most) {
        String given = values.getOrDefault(name, Integer.toString(usual));
        if (given.matches("\\d{1,9}")) {
            int number = Integer.parseInt(given);
            if (number >= least && number <= most) {
                return number;
            }
        }
        throw new BenchFailure(
                "--%s must be a whole number from %d to %d, not '%s'.".formatted(name, least, most, given));
    }

    /** @throws BenchFailure when it was not given or is not there */
    public Path path(String name) {
        String given = values.get(name);
        if (given == null) {
            throw new BenchFailure("--%s is needed: a path.".formatted(name));
        }
        Path path = folder.resolve(given);
        if (!Files.exists(path)) {
            throw new BenchFailure("--%s: there is no %s.".formatted(name, path));
        }
        return path;
    }
}
