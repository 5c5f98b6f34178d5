package org.linli.org.account;

import org.linli.platform.names.NamedRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The posts that are held or will be: a role in a unit, and nobody who holds it. Each appointment is one, since each ends
 * by itself.
 */
@Repository
class PostNames extends NamedRows {

    PostNames(JdbcClient jdbc) {
        super("POST", jdbc, """
                select id, place_id, null as name, null as code, role as detail, null as state,
                       null::uuid[] as also_at, valid_from, valid_to, version
                  from appointments
                 where id > :after and (valid_to is null or valid_to > (now() at time zone 'Asia/Shanghai')::date)
                 order by id limit :limit
                """);
    }
}
