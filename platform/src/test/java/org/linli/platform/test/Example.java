package org.linli.platform.test;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One good request of an operation: what fills its path, and what goes with it. */
public final class Example {

    private final Map<String, String> path = new LinkedHashMap<>();
    private final List<String> query = new ArrayList<>();
    private final Map<String, String> headers = new LinkedHashMap<>();
    private String contentType = "application/json";
    private @Nullable BodyPublisher body;

    /** Fills nothing yet. */
    public static Example request() {
        return new Example();
    }

    /** Fills <code>{name}</code> of the path. */
    public Example path(String name, Object value) {
        path.put(name, encode(value));
        return this;
    }

    public Example query(String name, Object value) {
        query.add(name + "=" + encode(value));
        return this;
    }

    public Example header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    /** {@code If-Match} with this version. */
    public Example version(long version) {
        return header("If-Match", "\"" + version + "\"");
    }

    public Example json(String json) {
        return body("application/json", BodyPublishers.ofString(json));
    }

    public Example body(String type, BodyPublisher content) {
        contentType = type;
        body = content;
        return this;
    }

    Http.Call call(Http http, String method, String template) {
        var target = template;
        for (var entry : path.entrySet()) {
            target = target.replace("{" + entry.getKey() + "}", entry.getValue());
        }
        if (target.contains("{")) {
            throw new AssertionError("The example leaves a gap in the path: " + target);
        }
        var call = http.call(method, query.isEmpty() ? target : target + "?" + String.join("&", query));
        headers.forEach(call::header);
        return body == null ? call : call.body(contentType, body);
    }

    private static String encode(Object value) {
        return URLEncoder.encode(value.toString(), StandardCharsets.UTF_8).replace("+", "%20");
    }
}
