package org.linli.org.account.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.org.account.Client;
import org.linli.org.account.ClientAdministration;
import org.linli.org.account.ClientFilter;
import org.linli.platform.places.UnitId;
import org.linli.platform.scope.Allowed;
import org.linli.platform.scope.Role;
import org.linli.platform.web.Answers;
import org.linli.platform.web.CursorPage;
import org.linli.platform.web.Version;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The systems of streets that call on their own. */
@RestController
@RequestMapping("/api/org/v1/clients")
@Tag(name = "accounts")
class ClientController {

    @Schema(name = "Client", description = "A street's own system (业务系统接入)")
    record ClientView(
            UUID id,

            @Schema(description = "Sent by the system to get a token; unique in the city")
            String clientId,

            String name,

            @Schema(description = "The unit to whose subtree it is bound")
            UUID unit,

            Role role,
            Client.State state,

            @Schema(description = "When the secret in force was made")
            Instant secretAt,

            Instant createdAt,
            @Schema(description = "Also the ETag") long version) {

        static ClientView of(Client client) {
            return new ClientView(
                    client.id(),
                    client.clientId(),
                    client.name(),
                    client.unit().value(),
                    client.role(),
                    client.state(),
                    client.secretAt(),
                    client.createdAt(),
                    client.version());
        }
    }

    @Schema(name = "NewClient")
    record NewClient(
            @NotNull UUID unit,

            @Schema(description = "3 to 60 lower-case letters, digits and hyphens") @NotBlank @Size(max = 60)
            String clientId,

            @NotBlank @Size(max = 60) String name,

            @Schema(description = "CLERK or READER") @NotNull
            Role role,

            @Schema(description = "Only in a local run: a secret of the administrator's choice")
            @Size(max = 200)
            @Nullable
            String secret) {}

    @Schema(name = "ClientChange")
    record ClientChange(
            @NotBlank @Size(max = 60) String name,

            @Schema(description = "DISABLED: no more tokens from now on") @NotNull
            Client.State state) {}

    @Schema(name = "ClientSecret", description = "Shown once and stored nowhere in clear")
    record ClientSecret(ClientView client, String secret) {}

    private final ClientAdministration clients;

    ClientController(ClientAdministration clients) {
        this.clients = clients;
    }

    @GetMapping
    @Allowed(Role.ADMINISTRATOR)
    @Operation(
            operationId = "listClients",
            summary = "List clients",
            description = "Clients bound to units the caller governs, the newest first.")
    CursorPage<ClientView> list(
            @Parameter(description = "Only those bound to this unit or one below")
                    @RequestParam(required = false)
                    @Nullable
                    UUID unit,
            @RequestParam(required = false) Client.@Nullable State state,
            @Parameter(description = "The cursor of the page before") @RequestParam(required = false) @Nullable
                    UUID cursor,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
        var within = Optional.ofNullable(unit).map(UnitId::new).orElse(null);
        var found = clients.list(new ClientFilter(within, state, cursor), limit + 1);
        return CursorPage.of(found, limit, ClientView::of, Client::id);
    }

    @PostMapping
    @Allowed(Role.ADMINISTRATOR)
    @Operation(
            operationId = "createClient",
            summary = "Create a client",
            description = "Creates a client that gets no token yet; makeClientSecret makes its secret. Problems:"
                    + " client-id-taken (409).")
    ResponseEntity<ClientView> create(@Valid @RequestBody NewClient wanted) {
        var client = clients.create(
                new UnitId(wanted.unit()), wanted.clientId(), wanted.name(), wanted.role(), wanted.secret());
        return Answers.created("/api/org/v1/clients/" + client.id(), client.version(), ClientView.of(client));
    }

    @GetMapping("/{id}")
    @Allowed(Role.ADMINISTRATOR)
    @Operation(operationId = "getClient", summary = "Read a client", description = "The client and its version.")
    ResponseEntity<ClientView> get(@PathVariable UUID id) {
        return tagged(clients.find(id));
    }

    @PutMapping("/{id}")
    @Allowed(Role.ADMINISTRATOR)
    @Operation(
            operationId = "changeClient",
            summary = "Rename, disable or enable a client",
            description = "A disabled client gets no more tokens; those it has run out within ten minutes.")
    ResponseEntity<ClientView> change(@PathVariable UUID id, Version seen, @Valid @RequestBody ClientChange wanted) {
        return tagged(clients.change(id, seen, wanted.name(), wanted.state()));
    }

    @PutMapping("/{id}/secret")
    @Allowed(Role.ADMINISTRATOR)
    @Operation(
            operationId = "makeClientSecret",
            summary = "Make a new secret",
            description = "Makes a secret, shown this once. The one before is worth nothing from now on.")
    ResponseEntity<ClientSecret> newSecret(@PathVariable UUID id, Version seen) {
        var keyed = clients.newSecret(id, seen);
        return Answers.shownOnce(
                keyed.client().version(), new ClientSecret(ClientView.of(keyed.client()), keyed.secret()));
    }

    private static ResponseEntity<ClientView> tagged(Client client) {
        return Answers.shown(client.version(), ClientView.of(client));
    }
}
