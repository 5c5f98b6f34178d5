package org.linli.volunteer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.linli.platform.places.UnitId;
import org.linli.platform.scope.Role;
import org.linli.platform.test.Http;
import org.linli.platform.test.TestPlaces;
import org.linli.platform.test.TestTokens;

/** A caller of the service in a tree of its own, with volunteers and teams at hand. */
public final class Town {

    public static final String API = "/api/volunteer/v1";

    private static final AtomicLong NEXT_NUMBER = new AtomicLong(13_800_000_000L);

    public final TestPlaces tree;
    public final String clerk;
    private final int port;

    public Town(int port, TestPlaces tree) {
        this.port = port;
        this.tree = tree;
        this.clerk = TestTokens.of(Role.CLERK, tree.street);
    }

    /** A telephone number that nobody else has. */
    public static String telephone() {
        return Long.toString(NEXT_NUMBER.incrementAndGet());
    }

    public static String volunteer(UnitId unit, String telephone) {
        return """
                {"unit": "%s", "name": "李小明", "telephone": "%s", "kind": "RESIDENT", "skills": ["mediation"],
                 "consentedAt": "2026-03-01T09:00:00+08:00", "active": true}
                """.formatted(unit, telephone);
    }

    public static String team(UnitId unit, String name) {
        return """
                {"unit": "%s", "kind": "MEDIATION", "name": "%s", "contact": "社区值班室", "foundedOn": "2026-01-05"}
                """.formatted(unit, name);
    }

    public Http.Call get(String path) {
        return new Http(port).get(API + path).token(clerk);
    }

    public Http.Call post(String path, String json) {
        return new Http(port)
                .post(API + path, json)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .token(clerk);
    }

    /** A change of something that was read under this version. */
    public Http.Call change(String method, String path, long version, String json) {
        return new Http(port)
                .call(method, API + path)
                .json(json)
                .header("If-Match", "\"" + version + "\"")
                .token(clerk);
    }

    /** Registers an active volunteer. @return their id */
    public String aVolunteer(UnitId unit) {
        return made(post("/volunteers", volunteer(unit, telephone())));
    }

    /** Founds a team without members. @return its id */
    public String aTeam(UnitId unit, String name) {
        return made(post("/teams", team(unit, name)));
    }

    public static String made(Http.Call call) {
        var answer = call.send();
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json().get("id").asString();
    }

    /** Sends what must be done. */
    public static Http.Answer done(Http.Call call) {
        var answer = call.send();
        assertThat(answer.status()).as(answer.body()).isBetween(200, 299);
        return answer;
    }
}
