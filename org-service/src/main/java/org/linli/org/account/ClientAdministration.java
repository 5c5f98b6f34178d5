package org.linli.org.account;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.linli.platform.audit.AuditEntry;
import org.linli.platform.audit.AuditLog;
import org.linli.platform.places.UnitId;
import org.linli.platform.scope.Role;
import org.linli.platform.start.Identifiers;
import org.linli.platform.start.LocalProfiles;
import org.linli.platform.web.ProblemException;
import org.linli.platform.web.Version;
import org.springframework.core.env.Environment;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What administrators do with the clients of their subtree. */
@Service
public class ClientAdministration {

    private static final Pattern CLIENT_ID = Pattern.compile("[a-z0-9][a-z0-9-]{1,58}[a-z0-9]");
    /** Ids the suite keeps for itself: a street's system must not pass for a service. */
    private static final Pattern RESERVED = Pattern.compile("portal|demo-loader|linli.*|.*-service");

    private static final Set<Role> ROLES = Set.of(Role.CLERK, Role.READER);

    private final Clients clients;
    private final GovernedUnits governed;
    private final AuditLog audit;
    private final Identifiers identifiers;
    private final Clock clock;
    private final boolean local;

    ClientAdministration(
            Clients clients,
            GovernedUnits governed,
            AuditLog audit,
            Identifiers identifiers,
            Clock clock,
            Environment environment) {
        this.clients = clients;
        this.governed = governed;
        this.audit = audit;
        this.identifiers = identifiers;
        this.clock = clock;
        this.local = LocalProfiles.active(environment);
    }

    /** A client after its secret was made, and the secret, which is never shown again. */
    public record Keyed(Client client, String secret) {}

    /**
     * Creates a client that gets no token yet: its secret is made by {@link #newSecret}.
     *
     * @param secret a secret of the administrator's choice, in a local run only: then the client is ready
     */
    @Transactional
    public Client create(UnitId unit, String clientId, String name, Role role, @Nullable String secret) {
        var id = clientId.toLowerCase(Locale.ROOT);
        if (!CLIENT_ID.matcher(id).matches() || RESERVED.matcher(id).matches()) {
            throw ProblemException.invalid("/clientId", "client-id.form");
        }
        if (!ROLES.contains(role)) {
            throw ProblemException.invalid("/role", "client-role");
        }
        refuseChosenSecret(secret);
        governed.openUnit(unit);
        var now = clock.instant();
        var client = new Client(identifiers.next(), id, name.strip(), unit, role, Client.State.ACTIVE, now, now, 1);
        try {
            clients.add(client, Secrets.digest(Optional.ofNullable(secret).orElseGet(Secrets::random)));
        } catch (DuplicateKeyException taken) {
            throw ProblemException.conflict("client-id-taken", id);
        }
        record("client.create", client);
        return client;
    }

    @Transactional(readOnly = true)
    public Client find(UUID id) {
        return clients.find(id).orElseThrow(() -> ProblemException.notFound("client"));
    }

    @Transactional(readOnly = true)
    public List<Client> list(ClientFilter filter, int limit) {
        return clients.list(filter, limit);
    }

    /** Renames, disables or enables. */
    @Transactional
    public Client change(UUID id, Version seen, String name, Client.State state) {
        var client = locked(id, seen);
        var changed = clients.change(id, name.strip(), state);
        var turned = state == Client.State.DISABLED ? "client.disable" : "client.enable";
        record(client.state() == state ? "client.rename" : turned, changed);
        return changed;
    }

    /** Makes a new secret. The old one is worth nothing from this moment on; tokens made with it run out by themselves. */
    @Transactional
    public Keyed newSecret(UUID id, Version seen) {
        locked(id, seen);
        var secret = Secrets.random();
        var keyed = clients.changeSecret(id, Secrets.digest(secret));
        record("client.secret", keyed);
        return new Keyed(keyed, secret);
    }

    private void refuseChosenSecret(@Nullable String secret) {
        if (secret != null && !local) {
            throw ProblemException.invalid("/secret", "secret.chosen");
        }
    }

    private Client locked(UUID id, Version seen) {
        var client = clients.findForChange(id).orElseThrow(() -> ProblemException.notFound("client"));
        seen.mustBe(client.version());
        return client;
    }

    private void record(String action, Client client) {
        audit.record(new AuditEntry(
                action,
                "client",
                client.id().toString(),
                client.unit(),
                Map.of("role", client.role().name())));
    }
}
