package org.linli.platform.test;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.linli.platform.scope.Role;
import tools.jackson.databind.JsonNode;

/** The OpenAPI document a running service gives of itself. */
final class OpenApiDocument {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head", "options");

    /**
     * One operation.
     *
     * @param roles who may call it; empty when it is open to all
     */
    record Operation(String id, String method, String path, Set<Role> roles, boolean open, JsonNode node) {

        @Override
        public String toString() {
            return id + " (" + method + " " + path + ")";
        }
    }

    private final String text;
    private final JsonNode root;
    private final List<Operation> operations;

    private OpenApiDocument(String text, JsonNode root) {
        this.text = text;
        this.root = root;
        this.operations = operations(root);
    }

    static OpenApiDocument of(Http http, String service) {
        var answer = http.get("/api/" + service + "/openapi.json").send();
        if (answer.status() != 200) {
            throw new AssertionError("The service gives no OpenAPI document: " + answer.status() + " " + answer.body());
        }
        return new OpenApiDocument(answer.body().stripTrailing() + "\n", answer.json());
    }

    private static List<Operation> operations(JsonNode root) {
        var operations = new ArrayList<Operation>();
        root.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(entry -> METHODS.contains(entry.getKey()))
                        .forEach(entry -> operations.add(operation(path.getKey(), entry.getKey(), entry.getValue()))));
        return List.copyOf(operations);
    }

    private static Operation operation(String path, String method, JsonNode node) {
        var roles = node.path("x-linli-roles")
                .valueStream()
                .map(JsonNode::asString)
                .map(Role::valueOf)
                .collect(Collectors.toSet());
        return new Operation(
                node.path("operationId").asString(""),
                method.toUpperCase(java.util.Locale.ROOT),
                path,
                roles,
                node.has("x-linli-open"),
                node);
    }

    String text() {
        return text;
    }

    List<Operation> operations() {
        return operations;
    }

    Optional<Operation> operation(String id) {
        return operations.stream()
                .filter(operation -> operation.id().equals(id))
                .findFirst();
    }

    /** The fields of the operation's JSON body that hold lists. */
    List<String> lists(Operation operation) {
        var body = operation.node().at("/requestBody/content/application~1json/schema");
        var schema = body.has("$ref") ? root.at(body.path("$ref").asString().substring("#".length())) : body;
        return schema.path("properties").properties().stream()
                .filter(field -> isList(field.getValue().path("type")))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static boolean isList(JsonNode type) {
        return type.isArray()
                ? type.valueStream().anyMatch(OpenApiDocument::isList)
                : type.asString("").equals("array");
    }
}
