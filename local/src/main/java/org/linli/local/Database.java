package org.linli.local;

/**
 * A service's database and its roles.
 *
 * @param owner owns the tables; migrations run as this role
 * @param app serves people, row-level security applies
 * @param jobs serves background work, sees all rows
 * @param cityRole the role without sign-in that {@code app} turns into for callers responsible for the whole city
 */
public record Database(
        String name, String jdbcUrl, Credentials owner, Credentials app, Credentials jobs, String cityRole) {}
