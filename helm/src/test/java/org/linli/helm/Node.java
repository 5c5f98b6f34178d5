package org.linli.helm;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A place in a YAML or JSON document.
 *
 * @param path how one gets there, for messages
 * @param value map, list, scalar, or null where there is nothing
 */
record Node(String path, @Nullable Object value) {

    /** @param steps names of keys, one below the other; what is missing is a node without a value */
    Node at(String... steps) {
        Node node = this;
        for (String step : steps) {
            Object below = node.value instanceof Map<?, ?> map ? map.get(step) : null;
            node = new Node(node.path + "." + step, below);
        }
        return node;
    }

    boolean exists() {
        return value != null;
    }

    /** What is below each key, in the document's order. */
    List<Node> children() {
        if (value instanceof Map<?, ?> map) {
            return map.keySet().stream().map(key -> at(String.valueOf(key))).toList();
        }
        if (value instanceof List<?> list) {
            return Stream.iterate(0, at -> at < list.size(), at -> at + 1)
                    .map(at -> new Node(path + "[" + at + "]", list.get(at)))
                    .toList();
        }
        return List.of();
    }

    List<String> keys() {
        return value instanceof Map<?, ?> map
                ? map.keySet().stream().map(String::valueOf).toList()
                : List.of();
    }

    /** Its own key. */
    String name() {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    String text() {
        return Optional.ofNullable(value)
                .map(String::valueOf)
                .orElseThrow(() -> new AssertionError(path + " is missing"));
    }

    int number() {
        return Integer.parseInt(text());
    }

    /** All texts at and below this place. */
    Stream<String> texts() {
        return value instanceof String text
                ? Stream.of(text)
                : children().stream().flatMap(Node::texts);
    }

    /** The child of a list that has this name, as containers and variables do. */
    Node named(String name) {
        return children().stream()
                .filter(child -> name.equals(child.at("name").value()))
                .findFirst()
                .orElse(new Node(path + "[" + name + "]", null));
    }
}
