package org.linli.helm;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.linli.local.Postgres;

/**
 * Runs a psql script where there is no psql: statements, {@code :'text'} and {@code :"name"}, {@code \gset}, {@code \gexec}
 * and {@code \connect}. Each statement ends its line with a semicolon or is followed by one of the two commands on a line
 * of its own.
 */
final class PsqlScript {

    private static final Pattern VARIABLE = Pattern.compile("(?<!:):(['\"])([a-z_]+)\\1");

    private final String script;

    PsqlScript(String script) {
        this.script = script;
    }

    void run(Postgres server, Map<String, String> variables) throws SQLException {
        Map<String, String> known = new HashMap<>(variables);
        Connection connection = connect(server, server.jdbcUrl());
        try {
            StringBuilder begun = new StringBuilder();
            for (String line :
                    script.lines().filter(line -> !line.startsWith("--")).toList()) {
                String command = replaced(line, known).strip();
                if (command.startsWith("\\connect ")) {
                    connection.close();
                    String database = command.substring("\\connect ".length()).replace("\"", "");
                    connection = connect(server, server.jdbcUrl().replaceFirst("[^/]*$", database));
                } else if (command.equals("\\gset")) {
                    remember(connection, begun, known);
                } else if (command.equals("\\gexec")) {
                    for (String statement : answers(connection, begun)) {
                        execute(connection, new StringBuilder(statement));
                    }
                } else if (!command.startsWith("\\")) {
                    begun.append(command).append('\n');
                    if (command.endsWith(";")) {
                        execute(connection, begun);
                    }
                }
            }
        } finally {
            connection.close();
        }
    }

    private static Connection connect(Postgres server, String url) throws SQLException {
        return DriverManager.getConnection(
                url, server.superuser().username(), server.superuser().password());
    }

    private static String replaced(String line, Map<String, String> known) {
        return VARIABLE.matcher(line)
                .replaceAll(match -> Matcher.quoteReplacement(
                        match.group(1) + known.getOrDefault(match.group(2), "?") + match.group(1)));
    }

    private static void execute(Connection connection, StringBuilder statement) throws SQLException {
        try (Statement executing = connection.createStatement()) {
            executing.execute(statement.toString());
        }
        statement.setLength(0);
    }

    private static List<String> answers(Connection connection, StringBuilder query) throws SQLException {
        List<String> answers = new ArrayList<>();
        try (Statement asking = connection.createStatement();
                ResultSet rows = asking.executeQuery(query.toString())) {
            while (rows.next()) {
                answers.add(rows.getString(1));
            }
        }
        query.setLength(0);
        return answers;
    }

    private static void remember(Connection connection, StringBuilder query, Map<String, String> known)
            throws SQLException {
        try (Statement asking = connection.createStatement();
                ResultSet rows = asking.executeQuery(query.toString())) {
            rows.next();
            for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                known.put(rows.getMetaData().getColumnLabel(column), rows.getString(column));
            }
        }
        query.setLength(0);
    }
}
