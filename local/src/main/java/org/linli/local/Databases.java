package org.linli.local;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Makes the services' databases and roles on a PostgreSQL server, as its administrator. What is there stays. */
final class Databases {

    private static final List<String> EXTENSIONS = List.of("ltree", "pg_trgm", "btree_gist");

    private final String server;
    private final Credentials administrator;
    private final Function<String, Credentials> roles;
    private final Map<String, Credentials> generated = new ConcurrentHashMap<>();

    /** @param server the JDBC address without a database, ending in a slash; passwords of roles are generated */
    Databases(String server, Credentials administrator) {
        this.server = server;
        this.administrator = administrator;
        this.roles = name -> generated.computeIfAbsent(name, Credentials::generatedFor);
    }

    /** @param roles knows the password of every role by its name */
    Databases(String server, Credentials administrator, Function<String, Credentials> roles) {
        this.server = server;
        this.administrator = administrator;
        this.roles = roles;
    }

    String jdbcUrl(String database) {
        return server + database;
    }

    Database of(String service, String name) {
        String prefix = "linli_" + service;
        return new Database(
                name,
                jdbcUrl(name),
                roles.apply(prefix + "_owner"),
                roles.apply(prefix + "_app"),
                roles.apply(prefix + "_jobs"),
                prefix + "_city");
    }

    /** The database with its roles and extensions; made as far as it is missing, passwords set anew. */
    synchronized Database create(String service, String name) {
        Database database = of(service, name);
        try {
            try (Connection connection = connect("postgres")) {
                createRoles(connection, database);
                createDatabase(connection, database);
            }
            try (Connection connection = connect(name)) {
                for (String extension : EXTENSIONS) {
                    execute(connection, "create extension if not exists " + extension);
                }
            }
            return database;
        } catch (SQLException e) {
            throw new Refusal("The database %s could not be made: %s".formatted(name, e.getMessage()), e);
        }
    }

    private Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(jdbcUrl(database), administrator.username(), administrator.password());
    }

    private static void createRoles(Connection connection, Database database) throws SQLException {
        for (Credentials role : List.of(database.owner(), database.app(), database.jobs())) {
            if (!exists(connection, "select from pg_roles where rolname = ?", role.username())) {
                execute(connection, "create role " + role.username() + " login");
            }
            execute(connection, "alter role %s password '%s'".formatted(role.username(), role.password()));
        }
        if (!exists(connection, "select from pg_roles where rolname = ?", database.cityRole())) {
            execute(connection, "create role " + database.cityRole() + " nologin");
        }
        String app = database.app().username();
        // With inherit, everybody would get the city's policy without asking for it.
        execute(connection, "grant %s to %s with inherit false, set true".formatted(database.cityRole(), app));
        // A cached plan fits only the scope it was made for.
        execute(connection, "alter role %s set plan_cache_mode = force_custom_plan".formatted(app));
    }

    private static void createDatabase(Connection connection, Database database) throws SQLException {
        String name = database.name();
        if (!exists(connection, "select from pg_database where datname = ?", name)) {
            execute(
                    connection,
                    "create database %s owner %s"
                            .formatted(name, database.owner().username()));
        }
        execute(connection, "revoke all on database %s from public".formatted(name));
        execute(
                connection,
                "grant connect on database %s to %s, %s"
                        .formatted(
                                name, database.app().username(), database.jobs().username()));
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
