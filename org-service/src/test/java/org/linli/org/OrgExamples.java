package org.linli.org;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.linli.platform.places.UnitId;
import org.linli.platform.places.UnitType;
import org.linli.platform.test.Example;
import org.linli.platform.test.Http;
import org.linli.platform.test.TestPlaces;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Things of {@link TestPlaces#street} to try operations on, each made anew, and requests that name them. */
final class OrgExamples {

    private static final AtomicLong CODE = new AtomicLong(System.nanoTime() % 1_000_000_000);

    static final String SCHEME_CHANGE = """
            {"name":"两级","nameEn":"Two levels","levels":[{"type":"DISTRICT","below":[]},{"type":"STREET","below":["DISTRICT"]}]}
            """;

    private final TreeCaller city;
    private final JdbcClient jobs;

    /** @param jobs the jobs' pool: what it writes is there whoever asks */
    OrgExamples(Http http, JdbcClient jobs) {
        this.city = TreeCaller.administratorOf(http, TreeCaller.CITY);
        this.jobs = jobs;
    }

    /** The tree, made through the service, which is the master of it. */
    TestPlaces tree() {
        return new TestPlaces(TreeCaller.CITY, this::add);
    }

    private UnitId add(UnitId parent, UnitType type, String name) {
        return type == UnitType.DISTRICT ? city.district("xinghualing") : city.unit(parent, type.name(), name);
    }

    /** A community of the street, other than the one below which a caller stands. */
    UnitId community(TestPlaces tree) {
        return city.unit(tree.street, "COMMUNITY", TreeCaller.fresh("青松社区"));
    }

    UnitId compound(TestPlaces tree) {
        return city.unit(community(tree), "COMPOUND", TreeCaller.fresh("青松家园"));
    }

    /** A twelve-digit code that an open community of the street has. */
    String code(TestPlaces tree) {
        var code = "370%09d".formatted(CODE.incrementAndGet());
        TreeCaller.created(city.post(
                "/units",
                Map.of(
                        "parent",
                        tree.street.toString(),
                        "type",
                        "COMMUNITY",
                        "name",
                        TreeCaller.fresh("有码社区"),
                        "code",
                        code)));
        return code;
    }

    String newUnit(TestPlaces tree) {
        return "{\"parent\":\"%s\",\"type\":\"COMMUNITY\",\"name\":\"%s\"}"
                .formatted(tree.street, TreeCaller.fresh("新社区"));
    }

    String newPartyOrg(TestPlaces tree) {
        return "{\"unit\":\"%s\",\"kind\":\"BRANCH\",\"name\":\"%s\",\"covers\":[%s]}"
                .formatted(tree.street, TreeCaller.fresh("党支部"), covered(tree));
    }

    String covered(TestPlaces tree) {
        return "{\"unit\":\"%s\",\"means\":\"MEMBERS\"}".formatted(tree.compound);
    }

    /** A party organisation of the street that covers nothing yet. */
    UnitId partyOrg(TestPlaces tree) {
        return TreeCaller.created(city.post(
                "/party-orgs",
                Map.of(
                        "unit",
                        tree.street.toString(),
                        "kind",
                        "BRANCH",
                        "name",
                        TreeCaller.fresh("党支部"),
                        "covers",
                        List.of())));
    }

    /** An account of the street to which no password leads. */
    UUID account(TestPlaces tree) {
        var id = newId();
        jobs.sql("""
                insert into accounts (id, place_id, login_name, login_key, display_name, password_hash,
                                      must_change_password, password_changed_at, state, created_at, version)
                values (:id, :unit, :login, :login, '王小明', 'none', false, now(), 'ACTIVE', now(), 1)
                """)
                .param("id", id)
                .param("unit", tree.street.value())
                .param("login", loginName())
                .update();
        return id;
    }

    UUID appointment(TestPlaces tree) {
        var id = newId();
        jobs.sql("""
                insert into appointments (id, account_id, place_id, role, valid_from, created_at, version)
                values (:id, :account, :unit, 'READER', date '2026-01-01', now(), 1)
                """)
                .param("id", id)
                .param("account", account(tree))
                .param("unit", tree.street.value())
                .update();
        return id;
    }

    UUID client(TestPlaces tree) {
        var id = newId();
        jobs.sql("""
                insert into clients (id, client_id, name, place_id, role, secret_hash, secret_at, state, created_at,
                                     version)
                values (:id, :client, '街道平台', :unit, 'CLERK', 'none', now(), 'ACTIVE', now(), 1)
                """)
                .param("id", id)
                .param("client", loginName())
                .param("unit", tree.street.value())
                .update();
        return id;
    }

    /** Somebody of the street, signed in somewhere. */
    UUID session(TestPlaces tree) {
        var id = newId();
        jobs.sql("""
                insert into sign_ins (id, account_id, secret_digest, device, started_at, last_seen_at, expires_at)
                values (:id, :account, 'none', 'Firefox', now(), now(), now() + interval '1 hour')
                """).param("id", id).param("account", account(tree)).update();
        return id;
    }

    static String newScheme() {
        return SCHEME_CHANGE.replaceFirst("\\{", "{\"key\":\"" + TreeCaller.fresh("scheme-") + "\",");
    }

    /** A request that names an account of the street first. */
    Example ofAccount(TestPlaces tree) {
        return Example.request().path("id", account(tree)).version(1);
    }

    /** A request that names an account of the street whose second factor is on. */
    Example ofAccountWithSecondFactor(TestPlaces tree) {
        var id = account(tree);
        jobs.sql("""
                insert into second_factors (account_id, place_id, sealed_secret, last_step, confirmed_at, created_at)
                values (:id, :unit, 'none', 0, now(), now())
                """).param("id", id).param("unit", tree.street.value()).update();
        return Example.request().path("id", id).version(1);
    }

    static String loginName() {
        return "matrix-" + UUID.randomUUID().toString().substring(0, 13);
    }

    private static UUID newId() {
        return UuidCreator.getTimeOrderedEpoch();
    }
}
