package org.linli.property;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.linli.platform.places.UnitId;
import org.linli.platform.scope.Role;
import org.linli.platform.test.Http;
import org.linli.platform.test.TestTokens;
import org.linli.platform.test.UploadForm;
import org.linli.property.company.CreditCodes;
import tools.jackson.databind.JsonNode;

/** Somebody who works with the API, in one role at one unit. */
public final class PropertyCaller {

    public static final String API = "/api/property/v1";

    private final Http http;
    private final String token;

    private PropertyCaller(Http http, String token) {
        this.http = http;
        this.token = token;
    }

    public static PropertyCaller clerkOf(int port, UnitId unit) {
        return as(port, Role.CLERK, unit);
    }

    public static PropertyCaller as(int port, Role role, UnitId unit) {
        return new PropertyCaller(new Http(port), TestTokens.of(role, unit));
    }

    public Http.Answer get(String path) {
        return http.get(API + path).token(token).send();
    }

    public Http.Answer post(String path, String json) {
        return post(path, json, UUID.randomUUID().toString());
    }

    /** @param key the same for a request that is sent again */
    public Http.Answer post(String path, String json, String key) {
        return http.post(API + path, json)
                .token(token)
                .header("Idempotency-Key", key)
                .send();
    }

    /** A change of what was read under this version. */
    public Http.Answer change(String method, String path, long version, String json) {
        return http.call(method, API + path)
                .json(json)
                .token(token)
                .header("If-Match", "\"" + version + "\"")
                .send();
    }

    public JsonNode registered(UnitId unit, String name) {
        return registered(unit, name, "\"party\": \"NONE\"");
    }

    public JsonNode registered(UnitId unit, String name, String more) {
        return made("/companies", """
                {"unit": "%s", "code": "%s", "name": "%s", "kind": "PROFESSIONAL", "contactName": "李小明",
                 "contactTelephone": "13812345678", %s}
                """.formatted(unit, CreditCodes.next(), name, more));
    }

    public JsonNode started(JsonNode company, UnitId unit, String since) {
        return made("/services", service(company, unit, "SINGLE", since));
    }

    public static String service(JsonNode company, UnitId unit, String mode, String since) {
        return """
                {"company": "%s", "unit": "%s", "mode": "%s", "since": "%s"}
                """.formatted(id(company), unit, mode, since);
    }

    public JsonNode opened(UnitId unit, String title) {
        return made("/matters", matter(unit, title));
    }

    /** A matter that was entered by itself. */
    public static String matter(UnitId unit, String title) {
        return """
                {"unit": "%s", "title": "%s", "description": "每天早晚高峰停运"}
                """.formatted(unit, title);
    }

    /** A matter that came from twelve opinions. */
    public static String matter(UnitId unit, String title, UUID opinions) {
        return """
                {"unit": "%s", "title": "%s", "origin": {"kind": "OPINIONS", "id": "%s", "count": 12}}
                """.formatted(unit, title, opinions);
    }

    public JsonNode made(String path, String json) {
        var answer = post(path, json);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json();
    }

    /** Uploads a CSV file of companies. */
    public Http.Answer uploaded(UnitId unit, String csv) {
        var form = form(unit, csv);
        return http.call("POST", API + "/imports")
                .body(form.contentType(), form.body())
                .token(token)
                .send();
    }

    /** The form that a browser sends with a file of companies. */
    public static UploadForm form(UnitId unit, String csv) {
        return UploadForm.of("companies.csv", csv).with("unit", unit);
    }

    public static String id(JsonNode thing) {
        return thing.get("id").asString();
    }
}
