package org.linli.org.branch;

import org.linli.platform.names.NamedRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The party organisations that work, as they are found by name. */
@Repository
class PartyOrgNames extends NamedRows {

    PartyOrgNames(JdbcClient jdbc) {
        super("PARTY_ORG", jdbc, """
                select id, place_id, name, null as code, kind as detail, null as state, null::uuid[] as also_at,
                       null::date as valid_from, null::date as valid_to, version
                  from party_orgs
                 where id > :after and dissolved_on is null
                 order by id limit :limit
                """);
    }
}
