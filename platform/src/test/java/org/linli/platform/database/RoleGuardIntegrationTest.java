package org.linli.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.linli.local.Credentials;
import org.linli.local.Database;
import org.linli.local.TestServers;
import org.linli.platform.start.UnsafeStartException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class RoleGuardIntegrationTest {

    static Database database;

    @BeforeAll
    static void aMigratedDatabase() {
        database = TestServers.postgres().freshDatabase("guarded");
        Flyway.configure()
                .dataSource(
                        database.jdbcUrl(),
                        database.owner().username(),
                        database.owner().password())
                .locations("classpath:db/platform", "classpath:db/sample")
                .placeholders(java.util.Map.of(
                        "app", database.app().username(),
                        "jobs", database.jobs().username(),
                        "city", database.cityRole()))
                .load()
                .migrate();
    }

    private static JdbcClient as(Credentials role) {
        return JdbcClient.create(new DriverManagerDataSource(database.jdbcUrl(), role.username(), role.password()));
    }

    @Test
    void theApplicationsRoleIsBound() {
        assertThat(RoleGuard.escapes(as(database.app()))).isEmpty();
    }

    @Test
    void theOwnerEscapes() {
        assertThat(RoleGuard.escapes(as(database.owner()))).anyMatch(why -> why.startsWith("it owns"));
        assertThatThrownBy(() -> new RoleGuard(as(database.owner())).afterPropertiesSet())
                .isInstanceOf(UnsafeStartException.class)
                .hasMessageContaining("notices");
    }

    @Test
    void aRoleThatAPolicyShowsEverythingEscapes() {
        assertThat(RoleGuard.escapes(as(database.jobs())))
                .anyMatch(why -> why.contains("whole_city") && why.contains("notices"));
    }

    @Test
    void aTableWithPlacesButWithoutPoliciesIsFound() {
        as(database.owner()).sql("create table forgotten (place_no bigint)").update();
        try {
            assertThat(RoleGuard.escapes(as(database.app())))
                    .containsExactly("row-level security is off for forgotten");
        } finally {
            as(database.owner()).sql("drop table forgotten").update();
        }
    }
}
