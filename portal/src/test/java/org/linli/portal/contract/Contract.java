package org.linli.portal.contract;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a service has published of its API (docs/api). Says what is wrong with a call of ours, and with an answer that a
 * stub gives in the service's name: so a stub cannot drift from the service. Answers with fields that the document does
 * not know are wrong as well, although a reader would pass over them.
 */
public final class Contract {

    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

    private static final JsonMapper JSON = JsonMapper.shared();

    private final ObjectNode document;

    private Contract(ObjectNode document) {
        this.document = document;
        document.path("components").path("schemas").forEach(Contract::close);
    }

    /** The committed document of a service. */
    public static Contract of(String service) {
        try {
            Path file = Path.of("..", "docs", "api", service + ".json");
            return new Contract((ObjectNode) JSON.readTree(Files.readString(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void close(JsonNode schema) {
        if (schema instanceof ObjectNode object && object.has("properties") && !object.has("additionalProperties")) {
            object.put("additionalProperties", false);
        }
    }

    /**
     * What is wrong with one call and its answer; empty when nothing is.
     *
     * @param query values by parameter
     * @param body of the answer
     */
    public List<String> faults(
            String method, String path, Map<String, List<String>> query, int status, @Nullable String body) {
        Optional<String> template = template(path, method);
        if (template.isEmpty()) {
            return List.of("There is no operation " + method + " " + path);
        }
        JsonNode operation =
                document.path("paths").path(template.get()).path(method.toLowerCase(java.util.Locale.ROOT));
        List<String> faults = new ArrayList<>();
        checkQuery(operation.path("parameters"), query, faults);
        checkAnswer(operation.path("responses"), status, body, faults);
        return faults.stream()
                .map(fault -> method + " " + template.get() + ": " + fault)
                .toList();
    }

    /** The path as the document writes it; one that is written out goes before one with a variable. */
    private Optional<String> template(String path, String method) {
        return document.path("paths")
                .propertyStream()
                .filter(entry -> entry.getValue().has(method.toLowerCase(java.util.Locale.ROOT)))
                .map(Map.Entry::getKey)
                .filter(template -> matches(template.split("/", -1), path.split("/", -1)))
                .min((one, other) -> Long.compare(variables(one), variables(other)));
    }

    private static boolean matches(String[] template, String[] path) {
        if (template.length != path.length) {
            return false;
        }
        for (int i = 0; i < template.length; i++) {
            if (!template[i].startsWith("{") && !template[i].equals(path[i])) {
                return false;
            }
        }
        return true;
    }

    private static long variables(String template) {
        return template.chars().filter(one -> one == '{').count();
    }

    private void checkQuery(JsonNode parameters, Map<String, List<String>> query, List<String> faults) {
        for (String name : query.keySet()) {
            if (parameter(parameters, name).isEmpty()) {
                faults.add("it has no parameter " + name);
            }
        }
        for (JsonNode parameter : parameters) {
            String name = parameter.path("name").asString("");
            boolean asked = "query".equals(parameter.path("in").asString(""));
            if (asked && query.containsKey(name)) {
                checkValue(name, parameter.path("schema"), query.get(name), faults);
            } else if (asked && parameter.path("required").asBoolean(false)) {
                faults.add("the parameter " + name + " is missing");
            }
        }
    }

    private static Optional<JsonNode> parameter(JsonNode parameters, String name) {
        return parameters
                .valueStream()
                .filter(one -> "query".equals(one.path("in").asString("")))
                .filter(one -> one.path("name").asString("").equals(name))
                .findFirst();
    }

    private void checkValue(String name, JsonNode schema, @Nullable List<String> values, List<String> faults) {
        if (values == null) {
            return;
        }
        boolean list = "array".equals(schema.path("type").asString(""));
        JsonNode value = list ? array(values) : scalar(schema, values.getFirst());
        validate(schema, value.toString()).forEach(error -> faults.add("parameter " + name + " " + error));
    }

    private static ArrayNode array(List<String> values) {
        ArrayNode array = JSON.createArrayNode();
        values.stream().flatMap(value -> List.of(value.split(",", -1)).stream()).forEach(array::add);
        return array;
    }

    private static JsonNode scalar(JsonNode schema, String value) {
        JsonNode type = schema.path("type");
        // What may be absent is of two types, one of which is none.
        String only = type.isArray() ? type.path(0).asString("") : type.asString("");
        return switch (only) {
            case "integer", "number", "boolean" -> JSON.readTree(value);
            default -> JSON.getNodeFactory().stringNode(value);
        };
    }

    private void checkAnswer(JsonNode responses, int status, @Nullable String body, List<String> faults) {
        JsonNode response = responses.path(String.valueOf(status));
        if (response.isMissingNode()) {
            faults.add("it never answers " + status);
            return;
        }
        JsonNode content = response.path("content");
        JsonNode schema = content.has("application/json")
                ? content.path("application/json").path("schema")
                : content.path("application/problem+json").path("schema");
        if (!schema.isMissingNode() && body != null) {
            validate(schema, body).forEach(error -> faults.add("answer " + error));
        }
    }

    private List<String> validate(JsonNode schema, String json) {
        ObjectNode whole = (ObjectNode) schema.deepCopy();
        whole.set("components", document.path("components"));
        Schema built = SCHEMAS.getSchema(whole);
        return built.validate(json, InputFormat.JSON).stream()
                .map(Object::toString)
                .toList();
    }
}
