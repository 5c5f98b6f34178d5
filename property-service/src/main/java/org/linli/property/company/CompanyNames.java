package org.linli.property.company;

import org.linli.platform.names.NamedRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The companies as they are found by name or code: their face, and where it is seen beside where they are kept. */
@Repository
class CompanyNames extends NamedRows {

    CompanyNames(JdbcClient jdbc) {
        super("COMPANY", jdbc, """
                select c.id, c.place_id, c.name, c.code, c.kind as detail, c.state,
                       (select array_agg(distinct s.place_id) from services s where s.company_id = c.id) as also_at,
                       null::date as valid_from, null::date as valid_to, c.version
                  from companies c
                 where c.id > :after
                 order by c.id limit :limit
                """);
    }
}
