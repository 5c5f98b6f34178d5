package org.linli.platform.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Compares the OpenAPI document of the running service with the committed one, {@code docs/api/<service>.json}. Run the
 * test with {@code -Dlinli.openapi.write=true} to write the committed one anew.
 */
public final class OpenApiDrift {

    private OpenApiDrift() {}

    /**
     * @param port the running service's
     * @param service its short name
     */
    public static void assertNone(int port, String service) {
        var document = OpenApiDocument.of(new Http(port), service);
        assertThat(unexplained(document))
                .as("operations without operationId, summary, description or a word on who may call them")
                .isEmpty();
        assertSame(document.text(), Repository.root().resolve("docs/api").resolve(service + ".json"));
    }

    static void assertSame(String document, Path committed) {
        try {
            if (Boolean.getBoolean("linli.openapi.write")) {
                Files.createDirectories(committed.getParent());
                Files.writeString(committed, document);
            }
            assertThat(committed)
                    .as("write it with -Dlinli.openapi.write=true and commit it")
                    .exists();
            assertThat(document)
                    .as("%s is not what the code says; write it anew with -Dlinli.openapi.write=true", committed)
                    .isEqualTo(Files.readString(committed));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> unexplained(OpenApiDocument document) {
        return document.operations().stream()
                .filter(operation -> operation.id().isBlank()
                        || operation.node().path("summary").asString("").isBlank()
                        || operation.node().path("description").asString("").isBlank()
                        || operation.roles().isEmpty() != operation.open())
                .map(OpenApiDocument.Operation::toString)
                .toList();
    }
}
