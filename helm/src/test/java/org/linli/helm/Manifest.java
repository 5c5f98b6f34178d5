package org.linli.helm;

import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/**
 * One rendered object.
 *
 * @param root the whole document
 */
record Manifest(Node root) {

    static List<Manifest> read(String rendered) {
        return StreamSupport.stream(Chart.yaml().loadAll(rendered).spliterator(), false)
                .filter(Map.class::isInstance)
                .map(document -> new Manifest(new Node("", document)))
                .map(manifest -> new Manifest(new Node(
                        manifest.kind() + " " + manifest.name(), manifest.root().value())))
                .toList();
    }

    String kind() {
        return root.at("kind").text();
    }

    String apiVersion() {
        return root.at("apiVersion").text();
    }

    String name() {
        return root.at("metadata", "name").text();
    }

    /** Which part of the suite it belongs to. */
    String component() {
        return root.at("metadata", "labels", "app.kubernetes.io/component").text();
    }

    Node spec() {
        return root.at("spec");
    }

    /** Of a Deployment: the pod that it makes. */
    Node pod() {
        return spec().at("template", "spec");
    }

    /** Of a Deployment: the pod's only container. */
    Node container() {
        return pod().at("containers").children().getFirst();
    }

    /** Of a Deployment: a variable's value, empty when it has none or takes it from elsewhere. */
    String variable(String name) {
        Node value = container().at("env").named(name).at("value");
        return value.exists() ? value.text() : "";
    }

    static List<Manifest> ofKind(String kind, List<Manifest> all) {
        return all.stream().filter(manifest -> manifest.kind().equals(kind)).toList();
    }

    static Manifest one(String kind, String component, List<Manifest> all) {
        return ofKind(kind, all).stream()
                .filter(manifest -> manifest.component().equals(component))
                .findFirst()
                .orElseThrow(() -> new AssertionError("There is no " + kind + " of " + component));
    }
}
