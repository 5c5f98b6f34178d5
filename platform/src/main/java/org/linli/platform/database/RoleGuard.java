package org.linli.platform.database;

import java.util.List;
import java.util.Objects;
import org.linli.platform.start.UnsafeStartException;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Refuses to start when row-level security would not bind the role the service works as. */
final class RoleGuard implements InitializingBean {

    private final JdbcClient jdbc;

    RoleGuard(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void afterPropertiesSet() {
        var escapes = escapes(jdbc);
        if (!escapes.isEmpty()) {
            throw new UnsafeStartException(
                    "The application's database role escapes row-level security: " + String.join("; ", escapes) + ".",
                    "Give linli.database.app a role of its own that owns nothing and is granted the city role"
                            + " with inherit false, set true.");
        }
    }

    /** In how many ways the current role is not bound; empty when it is. */
    static List<String> escapes(JdbcClient jdbc) {
        return jdbc.sql("""
                        select why from (
                          select 'it is a superuser' as why
                            from pg_roles where rolname = current_user and rolsuper
                          union all
                          select 'it may bypass row-level security'
                            from pg_roles where rolname = current_user and rolbypassrls
                          union all
                          select 'it owns ' || string_agg(relname, ', ' order by relname)
                            from pg_class
                           where pg_has_role(current_user, relowner, 'usage') and relkind in ('r', 'p')
                          having count(*) > 0
                          union all
                          select 'row-level security is off for ' || string_agg(c.relname, ', ' order by c.relname)
                            from pg_attribute a join pg_class c on c.oid = a.attrelid
                           where a.attname = 'place_no' and not a.attisdropped
                             and c.relkind in ('r', 'p') and not c.relrowsecurity
                          having count(*) > 0
                          union all
                          select 'the policy ' || p.polname || ' shows it every row of ' || p.polrelid::regclass
                            from pg_policy p
                           where pg_get_expr(p.polqual, p.polrelid) = 'true'
                             and exists (select from unnest(p.polroles) as r(role)
                                          where r.role = 0 or pg_has_role(current_user, r.role, 'usage'))
                        ) escapes order by why""").query((row, _) -> row.getString("why")).list().stream()
                .filter(Objects::nonNull)
                .toList();
    }
}
