package org.linli.org;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.linli.platform.places.UnitId;
import org.linli.platform.scope.Appointment;
import org.linli.platform.scope.Role;
import org.linli.platform.test.Http;
import org.linli.platform.test.TestTokens;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who builds trees through the API, for tests. */
public final class TreeCaller {

    public static final UnitId CITY = UnitId.of("01990000-0000-7000-8000-000000000001");

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final Http http;
    private final String token;

    private TreeCaller(Http http, String token) {
        this.http = http;
        this.token = token;
    }

    public static TreeCaller administratorOf(Http http, UnitId... units) {
        return new TreeCaller(
                http,
                TestTokens.of(Stream.of(units)
                        .map(unit -> new Appointment(unit, Role.ADMINISTRATOR))
                        .toArray(Appointment[]::new)));
    }

    public static TreeCaller of(Http http, Role role, UnitId unit) {
        return new TreeCaller(http, TestTokens.of(role, unit));
    }

    /** A name nobody had before. */
    public static String fresh(String name) {
        return name + NUMBER.incrementAndGet();
    }

    /** A district of the scheme directly below the city. */
    public UnitId district(String scheme) {
        return created(post(
                "/units",
                Map.of("parent", CITY.toString(), "type", "DISTRICT", "name", fresh("试验区"), "scheme", scheme)));
    }

    public UnitId unit(UnitId parent, String type, String name) {
        return created(post("/units", Map.of("parent", parent.toString(), "type", type, "name", name)));
    }

    public Http.Answer get(String path) {
        return http.get("/api/org/v1" + path).token(token).send();
    }

    public Http.Answer post(String path, Object body) {
        return http.post("/api/org/v1" + path, JSON.writeValueAsString(body))
                .token(token)
                .send();
    }

    public Http.Answer put(String path, Object body, String version) {
        return http.put("/api/org/v1" + path, JSON.writeValueAsString(body))
                .token(token)
                .header("If-Match", version)
                .send();
    }

    public Http.Answer change(String path, Object body, String version) {
        return http.post("/api/org/v1" + path, JSON.writeValueAsString(body))
                .token(token)
                .header("If-Match", version)
                .send();
    }

    public JsonNode read(UnitId unit) {
        return get("/units/" + unit).json();
    }

    public static UnitId created(Http.Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return new UnitId(
                UUID.fromString(Objects.requireNonNull(answer.json().path("id").asString())));
    }
}
