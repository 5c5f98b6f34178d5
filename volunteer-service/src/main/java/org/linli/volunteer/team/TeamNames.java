package org.linli.volunteer.team;

import org.linli.platform.names.NamedRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The teams that work, as they are found by name; nobody who is in one. */
@Repository
class TeamNames extends NamedRows {

    TeamNames(JdbcClient jdbc) {
        super("TEAM", jdbc, """
                select id, place_id, name, null as code, kind as detail, null as state, null::uuid[] as also_at,
                       null::date as valid_from, null::date as valid_to, version
                  from teams
                 where id > :after and dissolved_on is null
                 order by id limit :limit
                """);
    }
}
