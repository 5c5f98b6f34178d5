package org.linli.volunteer.skill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.volunteer.Town.done;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.platform.scope.Role;
import org.linli.platform.test.Http;
import org.linli.platform.test.TestPlaces;
import org.linli.platform.test.TestTokens;
import org.linli.platform.test.WholeService;
import org.linli.volunteer.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@WholeService
class SkillCatalogueIntegrationTest {

    private static final String SKILLS = Town.API + "/skills";

    @LocalServerPort
    int port;

    @Autowired
    @Qualifier("jobs")
    JdbcClient jobs;

    TestPlaces tree;
    Town town;

    @BeforeEach
    void aTownOfItsOwn() {
        tree = new TestPlaces(jobs);
        town = new Town(port, tree);
    }

    private Http.Call asTheCity(String method, String path) {
        return new Http(port).call(method, SKILLS + path).token(TestTokens.of(Role.ADMINISTRATOR, tree.city));
    }

    private void add(String code, String name) {
        Http.Answer answer = asTheCity("POST", "")
                .json("{\"code\": \"%s\", \"nameZh\": \"%s\", \"nameEn\": \"%s\"}".formatted(code, name, code))
                .send();
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    }

    private Http.Answer register(String skill) {
        return town.post(
                        "/volunteers",
                        Town.volunteer(tree.compound, Town.telephone()).replace("mediation", skill))
                .send();
    }

    @Test
    void theCatalogueComesWithTheSkillsThatEveryCityNeeds() {
        assertThat(done(town.get("/skills")).body())
                .contains("家电维修", "水电", "法律", "医疗", "心理", "调解", "文艺", "教育", "应急救援", "消防");
    }

    @Test
    void aSkillThatSomebodyHasCannotBeDeletedOnlyRetired() {
        add("kite-making", "扎风筝");
        var volunteer = register("kite-making").json().get("id").asString();

        var refused =
                asTheCity("DELETE", "/kite-making").header("If-Match", "\"1\"").send();
        done(asTheCity("POST", "/kite-making/retire").header("If-Match", "\"1\""));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().get("type").asString()).endsWith("skill-in-use");
        assertThat(register("kite-making").status())
                .as("nobody is given a retired skill")
                .isEqualTo(422);
        assertThat(done(town.change("PATCH", "/volunteers/" + volunteer, 1, "{\"skills\": [\"kite-making\", \"law\"]}"))
                        .json()
                        .get("skills")
                        .size())
                .as("those who have it keep it")
                .isEqualTo(2);
    }

    @Test
    void aSkillThatNobodyHasCanBeDeletedAndARetiredOneTakenUpAgain() {
        add("paper-cutting", "剪纸");
        done(asTheCity("POST", "/paper-cutting/retire").header("If-Match", "\"1\""));
        done(asTheCity("POST", "/paper-cutting/take-up").header("If-Match", "\"2\""));
        done(asTheCity("DELETE", "/paper-cutting").header("If-Match", "\"3\""));

        assertThat(town.get("/skills/paper-cutting").send().status()).isEqualTo(404);
    }

    @Test
    void theDatabaseRefusesAChangeOfTheCatalogueToWhoeverIsNotTheCity() {
        assertThat(jobs.sql("""
                                select has_table_privilege(rolname, 'skills', 'update') from pg_roles
                                 where rolname in (select grantee from information_schema.role_table_grants
                                                    where table_name = 'volunteers' and privilege_type = 'UPDATE')
                                """).query(Boolean.class).list()).contains(false);
    }
}
