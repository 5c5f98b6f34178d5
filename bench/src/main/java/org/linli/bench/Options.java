package org.linli.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What was said behind the measurement's name, as {@code --name value}.
 *
 * @param folder relative paths start here: where the command was given
 */
public record Options(Path folder, Map<String, String> values) {

    /** @throws BenchFailure for a name that is not among those known, or one without a value */
    static Options parse(Path folder, List<String> words, List<String> known) {
        Map<String, String> values = new TreeMap<>();
        for (int at = 0; at < words.size(); at += 2) {
            String name = words.get(at).replaceFirst("^--", "");
            if (!words.get(at).startsWith("--") || !known.contains(name)) {
                throw new BenchFailure("'%s' is not an option here; there are %s."
                        .formatted(words.get(at), known.isEmpty() ? "none" : "--" + String.join(", --", known)));
            }
            if (at + 1 == words.size()) {
                throw new BenchFailure("--%s needs a value.".formatted(name));
            }
            values.put(name, words.get(at + 1));
        }
        return new Options(folder, values);
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
