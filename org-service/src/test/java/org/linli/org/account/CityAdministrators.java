package org.linli.org.account;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Takes the city its administrators, for tests of what then holds. */
final class CityAdministrators {

    private CityAdministrators() {}

    static void endAll(JdbcClient jobs) {
        jobs.sql("""
                update appointments set valid_to = greatest(valid_from, date '2026-01-02')
                 where role = 'ADMINISTRATOR' and valid_to is null
                   and place_id = (select id from places where parent_id is null)
                """).update();
    }
}
