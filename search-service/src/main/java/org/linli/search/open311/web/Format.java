package org.linli.search.open311.web;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.linli.platform.web.ProblemException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/**
 * "The client can specify the desired format by appending the format name to the resource." The two say the same: the
 * XML is written from the JSON, by one convention.
 */
enum Format {
    XML("text"),
    JSON("application");

    /** A mapper of its own: what is not known is said as null here, as the specification's examples do. */
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final String family;

    Format(String family) {
        this.family = family;
    }

    /** @throws ProblemException 404: what has another suffix is not there */
    static Format of(String suffix) {
        return Arrays.stream(values())
                .filter(format -> format.suffix().equals(suffix))
                .findFirst()
                .orElseThrow(() -> new ProblemException(HttpStatus.NOT_FOUND, "no-such-path", List.of(), List.of()));
    }

    /** Of an address. "XML is a required format": what names none is answered so. */
    static Format ofAddress(String path) {
        return path.endsWith(".json") ? JSON : XML;
    }

    String suffix() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** "Appropriate HTTP headers must be set": text/xml or application/json, both in UTF-8. */
    MediaType mediaType() {
        return new MediaType(family, suffix(), StandardCharsets.UTF_8);
    }

    /** Without the charset, as the discovery names it. */
    String shortType() {
        return family + "/" + suffix();
    }

    /** @param root the name of the outermost element; JSON has none */
    byte[] write(String root, Object body) {
        return switch (this) {
            case JSON -> MAPPER.writeValueAsBytes(body);
            case XML -> SparkXml.write(root, MAPPER.valueToTree(body)).getBytes(StandardCharsets.UTF_8);
        };
    }
}
