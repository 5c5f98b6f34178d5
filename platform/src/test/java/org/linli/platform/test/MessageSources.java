package org.linli.platform.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The sources and the message bundles of one module. */
final class MessageSources {

    private static final String ENGLISH = "_en.properties";

    private final Path main;

    MessageSources(Path module) {
        this.main = module.resolve("src/main");
    }

    /** One bundle in the two languages. */
    record Bundle(String name, Map<String, String> chinese, Map<String, String> english) {}

    List<Bundle> bundles() {
        return files("resources", ENGLISH)
                .map(english -> {
                    var name = english.getFileName().toString().replace(ENGLISH, "");
                    return new Bundle(name, texts(chinese(english, name)), texts(english));
                })
                .toList();
    }

    /** Every key that has words, those of the platform included. */
    Set<String> keys() {
        var keys = new TreeSet<String>();
        bundles().forEach(bundle -> keys.addAll(bundle.chinese().keySet()));
        keys.addAll(texts(Repository.root().resolve("platform/src/main/resources/platform-messages_zh_CN.properties"))
                .keySet());
        return keys;
    }

    /** The code that may say them, that of the platform included. */
    List<String> code() {
        var platform = new MessageSources(Repository.root().resolve("platform"));
        return Stream.of(this, platform)
                .flatMap(sources -> sources.files("java", ".java"))
                .map(Repository::read)
                .toList();
    }

    /** What the pattern's first group catches in the code. */
    Set<String> found(Pattern pattern) {
        return files("java", ".java")
                .flatMap(file -> pattern.matcher(Repository.read(file)).results())
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Path chinese(Path english, String name) {
        var plain = english.resolveSibling(name + ".properties");
        return Files.exists(plain) ? plain : english.resolveSibling(name + "_zh_CN.properties");
    }

    private Stream<Path> files(String kind, String ending) {
        try (var all = Files.walk(main.resolve(kind))) {
            return all.filter(file -> file.toString().endsWith(ending)).toList().stream();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Map<String, String> texts(Path file) {
        var words = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            words.load(reader);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        var texts = new TreeMap<String, String>();
        words.stringPropertyNames().forEach(key -> texts.put(key, words.getProperty(key)));
        return texts;
    }
}
