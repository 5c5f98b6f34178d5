package org.linli.search.contract;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What another service has published of its API (docs/api): holds what is sent to a stub of it, and what the stub answers,
 * against the committed document, so that neither the client nor the stub can drift from it.
 */
public final class PublishedApi {

    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));
    private static final JsonMapper JSON = JsonMapper.shared();

    private final JsonNode document;

    private PublishedApi(JsonNode document) {
        this.document = document;
    }

    /** As committed; what it does not know is refused, although a reader would pass over it. */
    public static PublishedApi of(String service) {
        try {
            JsonNode document = JSON.readTree(Files.readString(Path.of("..", "docs", "api", service + ".json")));
            document.at("/components/schemas").forEach(schema -> {
                if (schema instanceof ObjectNode object && object.has("properties")) {
                    object.put("additionalProperties", false);
                }
            });
            return new PublishedApi(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What is wrong with one call; empty when nothing is.
     *
     * @param path as the document writes it
     * @param sent the body that was sent, if one was
     */
    public List<String> faults(String method, String path, @Nullable String sent, int status, String answer) {
        JsonNode operation = document.path("paths").path(path).path(method.toLowerCase(Locale.ROOT));
        if (operation.isMissingNode()) {
            return List.of("there is no " + method + " " + path);
        }
        List<String> faults = new ArrayList<>();
        JsonNode body = operation.at("/requestBody/content/application~1json/schema");
        if (!body.isMissingNode() && sent != null) {
            faults.addAll(wrong(body, sent));
        }
        if (status < 400) {
            JsonNode answers = operation.path("responses").path(String.valueOf(status));
            faults.addAll(wrong(answers.at("/content/application~1json/schema"), answer));
        }
        return faults;
    }

    private List<String> wrong(JsonNode schema, String json) {
        ObjectNode whole = (ObjectNode) schema.deepCopy();
        whole.set("components", document.path("components"));
        return SCHEMAS.getSchema(whole).validate(json, InputFormat.JSON).stream()
                .map(Object::toString)
                .toList();
    }
}
