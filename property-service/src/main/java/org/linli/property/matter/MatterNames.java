package org.linli.property.matter;

import org.linli.platform.names.NamedRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The matters as they are found by their titles; descriptions and answers stay where they are. */
@Repository
class MatterNames extends NamedRows {

    MatterNames(JdbcClient jdbc) {
        super("MATTER", jdbc, """
                select id, place_id, title as name, null as code, null as detail, state, null::uuid[] as also_at,
                       null::date as valid_from, null::date as valid_to, version
                  from matters
                 where id > :after
                 order by id limit :limit
                """);
    }
}
