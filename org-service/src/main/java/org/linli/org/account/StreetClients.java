package org.linli.org.account;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.platform.scope.Appointment;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The active clients of streets as the issuer asks for them, past every scope. */
@Service
public class StreetClients {

    /** @param secretDigest compare with {@link Secrets#matches} */
    public record Known(Client client, String secretDigest) {

        /** Whom its tokens speak for. */
        public Bearer bearer() {
            return new Bearer(
                    client.id(),
                    client.clientId(),
                    client.name(),
                    false,
                    List.of(new Appointment(client.unit(), client.role())));
        }
    }

    private final JdbcClient jobs;

    StreetClients(@Qualifier("jobs") JdbcClient jobs) {
        this.jobs = jobs;
    }

    public Optional<Known> byClientId(String clientId) {
        return find("c.client_id = :key", clientId);
    }

    public Optional<Known> byId(UUID id) {
        return find("c.id = :key", id);
    }

    private Optional<Known> find(String condition, Object key) {
        return jobs.sql("select " + Clients.COLUMNS + ", c.secret_hash from clients c"
                        + " join places p on p.id = c.place_id and p.valid_to is null"
                        + " where c.state = 'ACTIVE' and " + condition)
                .param("key", key)
                .query((row, number) -> new Known(Clients.read(row, number), row.getString("secret_hash")))
                .optional();
    }
}
