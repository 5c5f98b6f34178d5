package org.linli.platform.test;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whether a service has words for all that it says, in both languages: the same for every service. */
public final class MessageRules {

    /** A message key as code writes it; one that ends in a dot is completed at run time. */
    private static final Pattern KEY = Pattern.compile("\"([a-z][a-z-]*(?:\\.[a-z-]+)+|(?:[a-z][a-z-]*\\.)+)\"");

    /** What the audit calls an action. */
    private static final Pattern ACTION = Pattern.compile("(?:AuditEntry|record|kept)\\(\\s*\"([a-z.-]+)\"");

    private static final Pattern EVENT_TYPE = Pattern.compile("(?m)^\\| `([a-z.-]+)` \\|");
    private static final Pattern CONFLICT = Pattern.compile("conflict\\(\\s*\"([a-z-]+)\"");
    private static final Pattern LABEL = Pattern.compile("label\\.([A-Z][\\w.]*)\\.\\w+");

    private MessageRules() {}

    /**
     * Checks every rule on the module that is being tested.
     *
     * @param root of its classes, for instance {@code org.linli.search}
     * @param unsaid names in the code that begin like a message key and are shown to nobody
     */
    public static void assertHold(String root, String... unsaid) {
        var module = new MessageSources(Repository.module());
        assertThat(module.bundles()).isNotEmpty();
        var named = new TreeSet<>(Arrays.asList(unsaid));
        EVENT_TYPE
                .matcher(Repository.read(Path.of("docs/events.md")))
                .results()
                .forEach(type -> named.add(type.group(1)));
        var enums = new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages(root, "org.linli.platform")
                        .stream()
                        .filter(JavaClass::isEnum)
                        .collect(Collectors.toMap(MessageRules::name, MessageRules::constants, MessageRules::together));
        assertThat(Stream.of(
                                languagesThatDiffer(module),
                                textsThatBreak(module),
                                textsNobodySays(module),
                                keysWithoutWords(module, named),
                                conflictsWithoutWords(module),
                                constantsWithoutWords(module, enums))
                        .flatMap(List::stream))
                .isEmpty();
    }

    /** A key that stands in one language only. */
    static List<String> languagesThatDiffer(MessageSources module) {
        return module.bundles().stream()
                .flatMap(bundle -> {
                    var once = new TreeSet<>(bundle.chinese().keySet());
                    once.addAll(bundle.english().keySet());
                    once.removeIf(key -> bundle.chinese().containsKey(key)
                            && bundle.english().containsKey(key));
                    return once.stream().map(key -> bundle.name() + " has in one language only " + key);
                })
                .toList();
    }

    /** A text that is empty, or whose apostrophe would swallow the figures behind it: write ’ for it. */
    static List<String> textsThatBreak(MessageSources module) {
        return module.bundles().stream()
                .flatMap(bundle -> Stream.of(bundle.chinese(), bundle.english()))
                .flatMap(texts -> texts.entrySet().stream())
                .filter(text -> text.getValue().isBlank() || text.getValue().contains("'"))
                .map(text -> "empty, or with an apostrophe: " + text.getKey())
                .toList();
    }

    /** A text that no code can come to. */
    static List<String> textsNobodySays(MessageSources module) {
        var said = new SaidKeys(module.code());
        return module.bundles().stream()
                .flatMap(bundle -> bundle.chinese().keySet().stream())
                .filter(key -> !said.has(key))
                .map(key -> "said by nobody " + key)
                .toList();
    }

    /** What begins like a message key of the service and is none. */
    static List<String> keysWithoutWords(MessageSources module, Set<String> unsaid) {
        var keys = module.keys();
        var topics = keys.stream().map(MessageRules::topic).collect(Collectors.toSet());
        var used = module.found(KEY);
        used.removeAll(module.found(ACTION));
        used.removeAll(unsaid);
        return used.stream()
                .filter(key -> topics.contains(topic(key)))
                .filter(key -> key.endsWith(".") ? noneBeginsWith(key, keys) : !keys.contains(key))
                .map(key -> "no words for " + key)
                .toList();
    }

    /** A conflict is a problem with a title and a detail. */
    static List<String> conflictsWithoutWords(MessageSources module) {
        var keys = module.keys();
        return module.found(CONFLICT).stream()
                .flatMap(slug -> Stream.of("problem." + slug + ".title", "problem." + slug + ".detail"))
                .filter(key -> !keys.contains(key))
                .map(key -> "no words for " + key)
                .toList();
    }

    /** Where one constant of a type has a word, each has. */
    static List<String> constantsWithoutWords(MessageSources module, Map<String, Set<String>> enums) {
        var keys = module.keys();
        return keys.stream()
                .flatMap(key -> LABEL.matcher(key).results())
                .map(label -> label.group(1))
                .distinct()
                .flatMap(type -> enums.getOrDefault(type, Set.of("?")).stream()
                        .map(constant -> "label." + type + "." + constant))
                .filter(key -> !keys.contains(key))
                .map(key -> "no words for " + key)
                .toList();
    }

    private static boolean noneBeginsWith(String start, Collection<String> keys) {
        return keys.stream().noneMatch(key -> key.startsWith(start));
    }

    private static String topic(String key) {
        int dot = key.indexOf('.');
        return dot < 0 ? key : key.substring(0, dot);
    }

    /** Without its package; of a nested one {@code Account.State}. */
    private static String name(JavaClass type) {
        return type.getName().substring(type.getPackageName().length() + 1).replace('$', '.');
    }

    private static Set<String> constants(JavaClass type) {
        return type.getFields().stream()
                .filter(field -> field.getModifiers().contains(JavaModifier.ENUM))
                .map(JavaField::getName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> together(Set<String> one, Set<String> other) {
        var both = new TreeSet<>(one);
        both.addAll(other);
        return both;
    }
}
