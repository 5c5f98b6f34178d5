package org.linli.helm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linli.local.Database;
import org.linli.local.Postgres;
import org.linli.local.TestServers;

/** files/roles.sql on a real PostgreSQL: what it makes is what the services are tested with. */
class RolesIntegrationTest {

    private static final Map<String, String> PASSWORDS = Map.of("owner", "o-1", "app", "a-1", "jobs", "j-1");

    private final Postgres server = TestServers.postgres();

    private void run(String service, Map<String, String> passwords) throws SQLException {
        Map<String, String> variables = new HashMap<>(passwords);
        variables.put("service", service);
        new PsqlScript(Chart.text("files/roles.sql")).run(server, variables);
    }

    @Test
    void itMakesWhatTheLocalRunMakes() throws SQLException {
        Database likeLocal = server.database("alocal");
        run("script", PASSWORDS);

        assertThat(description("linli_script", "script"))
                .isEqualTo(description(likeLocal.name(), "alocal"))
                .hasSizeGreaterThan(10);
    }

    @Test
    void aSecondRunChangesPasswordsAndNothingElse() throws SQLException {
        run("again", PASSWORDS);
        List<String> before = description("linli_again", "again");
        run("again", Map.of("owner", "o-2", "app", "a-2", "jobs", "j-2"));

        assertThat(description("linli_again", "again")).isEqualTo(before);
        assertThatThrownBy(() -> signIn("again", "app", "a-1")).hasMessageContaining("password authentication failed");
        for (var login : Map.of("owner", "o-2", "app", "a-2", "jobs", "j-2").entrySet()) {
            signIn("again", login.getKey(), login.getValue());
        }
    }

    @Test
    void nobodyElseMayConnect() throws SQLException {
        run("mine", PASSWORDS);
        run("theirs", PASSWORDS);

        assertThatThrownBy(() -> DriverManager.getConnection(url("linli_mine"), "linli_theirs_app", "a-1")
                        .close())
                .hasMessageContaining("permission denied for database");
    }

    private void signIn(String service, String role, String password) throws SQLException {
        DriverManager.getConnection(url("linli_" + service), "linli_%s_%s".formatted(service, role), password)
                .close();
    }

    private String url(String database) {
        return server.jdbcUrl().replaceFirst("[^/]*$", database);
    }

    /** Roles, memberships, settings, rights and extensions, with the service's name taken out. */
    private List<String> description(String database, String service) throws SQLException {
        List<String> lines = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(
                        url(database),
                        server.superuser().username(),
                        server.superuser().password());
                PreparedStatement query = connection.prepareStatement("""
                        with mine as (select * from pg_roles where rolname like 'linli\\_' || ? || '\\_%')
                        select format('%s login %s super %s bypass %s createdb %s createrole %s inherit %s', rolname,
                                      rolcanlogin, rolsuper, rolbypassrls, rolcreatedb, rolcreaterole, rolinherit)
                          from mine
                        union all
                        select format('%s in %s inherit %s set %s admin %s', m.rolname, g.rolname, inherit_option,
                                      set_option, admin_option)
                          from pg_auth_members a join mine m on m.oid = a.member join pg_roles g on g.oid = a.roleid
                        union all
                        select format('%s %s', m.rolname, setconfig)
                          from pg_db_role_setting s join mine m on m.oid = s.setrole
                        union all
                        select format('%s owned by %s rights %s', datname, pg_get_userbyid(datdba), datacl)
                          from pg_database where datname = current_database()
                        union all
                        select 'extension ' || extname from pg_extension
                        order by 1""")) {
            query.setString(1, service);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    lines.add(rows.getString(1).replace("linli_" + service, "linli_x"));
                }
            }
        }
        return lines;
    }
}
