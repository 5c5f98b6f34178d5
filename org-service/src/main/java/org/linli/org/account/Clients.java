package org.linli.org.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.platform.places.UnitId;
import org.linli.platform.scope.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The clients within the bound scope. */
@Repository
class Clients {

    static final String COLUMNS =
            "c.id, c.client_id, c.name, c.place_id, c.role, c.state, c.secret_at, c.created_at, c.version";

    private final JdbcClient jdbc;
    private final Clock clock;

    Clients(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(Client client, String secretHash) {
        jdbc.sql("""
                insert into clients (id, client_id, name, place_id, role, secret_hash, secret_at, state, created_at,
                                     version)
                values (:id, :clientId, :name, :unit, :role, :hash, :at, :state, :at, :version)
                """)
                .param("id", client.id())
                .param("clientId", client.clientId())
                .param("name", client.name())
                .param("unit", client.unit().value())
                .param("role", client.role().name())
                .param("hash", secretHash)
                .param("at", client.createdAt().atOffset(ZoneOffset.UTC))
                .param("state", client.state().name())
                .param("version", client.version())
                .update();
    }

    Optional<Client> find(UUID id) {
        return jdbc.sql("select " + COLUMNS + " from clients c where c.id = :id")
                .param("id", id)
                .query(Clients::read)
                .optional();
    }

    Optional<Client> findForChange(UUID id) {
        return jdbc.sql("select " + COLUMNS + " from clients c where c.id = :id for update")
                .param("id", id)
                .query(Clients::read)
                .optional();
    }

    List<Client> list(ClientFilter filter, int limit) {
        return jdbc.sql("select " + COLUMNS + """
                 from clients c
                 where (:unit::uuid is null or exists (
                          select from places p where p.id = :unit and c.place_no between p.no and p.no_end))
                   and (:state::text is null or c.state = :state)
                   and (:after::uuid is null or c.id < :after)
                 order by c.id desc limit :limit
                """)
                .param("unit", filter.within() == null ? null : filter.within().value())
                .param("state", filter.state() == null ? null : filter.state().name())
                .param("after", filter.after())
                .param("limit", limit)
                .query(Clients::read)
                .list();
    }

    Client change(UUID id, String name, Client.State state) {
        jdbc.sql("update clients set name = :name, state = :state, version = version + 1 where id = :id")
                .param("id", id)
                .param("name", name)
                .param("state", state.name())
                .update();
        return find(id).orElseThrow();
    }

    Client changeSecret(UUID id, String secretHash) {
        jdbc.sql("""
                update clients set secret_hash = :hash, secret_at = :at, version = version + 1 where id = :id
                """)
                .param("id", id)
                .param("hash", secretHash)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return find(id).orElseThrow();
    }

    static Client read(ResultSet row, int number) throws SQLException {
        return new Client(
                row.getObject("id", UUID.class),
                row.getString("client_id"),
                row.getString("name"),
                new UnitId(row.getObject("place_id", UUID.class)),
                Role.valueOf(row.getString("role")),
                Client.State.valueOf(row.getString("state")),
                row.getObject("secret_at", OffsetDateTime.class).toInstant(),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getLong("version"));
    }
}
