package org.linli.org.account;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.org.structure.Lineages;
import org.linli.org.structure.UnitListing;
import org.linli.platform.exports.Ledger;
import org.linli.platform.exports.LedgerExport;
import org.linli.platform.exports.Portions;
import org.linli.platform.places.UnitId;
import org.springframework.stereotype.Component;

/** Accounts, appointments and clients as ledgers to be taken along. Names of people are masked in all of them. */
@Component
public class AccountLedgers {

    private final AccountAdministration accounts;
    private final AppointmentAdministration appointments;
    private final ClientAdministration clients;
    private final KeptAccounts kept;
    private final Lineages lineages;
    private final LedgerExport exports;

    AccountLedgers(
            AccountAdministration accounts,
            AppointmentAdministration appointments,
            ClientAdministration clients,
            KeptAccounts kept,
            Lineages lineages,
            LedgerExport exports) {
        this.accounts = accounts;
        this.appointments = appointments;
        this.clients = clients;
        this.kept = kept;
        this.lineages = lineages;
        this.exports = exports;
    }

    public Ledger accounts(AccountFilter filter) {
        return Ledger.byPortion(
                "accounts",
                List.of("loginName", "name", "unit", "state", "mustChangePassword", "createdAt", "id"),
                null,
                Portions.<Account>byLast((last, most) -> accounts.list(
                        new AccountFilter(
                                filter.within(),
                                filter.state(),
                                filter.text(),
                                last.map(account -> account.id().value()).orElse(null)),
                        most)),
                this::accountRows);
    }

    public Ledger appointments(AppointmentFilter filter) {
        return Ledger.byPortion(
                "appointments",
                List.of("loginName", "name", "unit", "role", "from", "to", "id"),
                null,
                Portions.<Appointment>byLast((last, most) -> appointments.list(
                        new AppointmentFilter(
                                filter.within(),
                                filter.account(),
                                filter.role(),
                                filter.openOn(),
                                last.map(Appointment::id).orElse(null)),
                        most)),
                this::appointmentRows);
    }

    public Ledger clients(ClientFilter filter) {
        return Ledger.byPortion(
                "clients",
                List.of("clientId", "name", "unit", "role", "state", "secretAt", "createdAt", "id"),
                null,
                Portions.<Client>byLast((last, most) -> clients.list(
                        new ClientFilter(
                                filter.within(),
                                filter.state(),
                                last.map(Client::id).orElse(null)),
                        most)),
                this::clientRows);
    }

    private List<List<@Nullable Object>> accountRows(List<Account> page) {
        Map<UnitId, String> ways = ways(page.stream().map(Account::unit).toList());
        Map<UUID, KeptAccounts.Known> names =
                kept.known(page.stream().map(account -> account.id().value()).toList());
        return page.stream()
                .map(account -> Arrays.<@Nullable Object>asList(
                        account.loginName(),
                        masked(names, account.id()),
                        ways.get(account.unit()),
                        exports.label(account.state()),
                        account.mustChangePassword(),
                        account.createdAt(),
                        account.id().toString()))
                .toList();
    }

    private List<List<@Nullable Object>> appointmentRows(List<Appointment> page) {
        Map<UnitId, String> ways = ways(page.stream().map(Appointment::unit).toList());
        Map<UUID, KeptAccounts.Known> names =
                kept.known(page.stream().map(held -> held.account().value()).toList());
        return page.stream()
                .map(held -> Arrays.<@Nullable Object>asList(
                        Optional.ofNullable(names.get(held.account().value()))
                                .map(KeptAccounts.Known::loginName)
                                .orElse(null),
                        masked(names, held.account()),
                        ways.get(held.unit()),
                        exports.label(held.role()),
                        held.from(),
                        held.to(),
                        held.id().toString()))
                .toList();
    }

    private List<List<@Nullable Object>> clientRows(List<Client> page) {
        Map<UnitId, String> ways = ways(page.stream().map(Client::unit).toList());
        return page.stream()
                .map(client -> Arrays.<@Nullable Object>asList(
                        client.clientId(),
                        client.name(),
                        ways.get(client.unit()),
                        exports.label(client.role()),
                        exports.label(client.state()),
                        client.secretAt(),
                        client.createdAt(),
                        client.id().toString()))
                .toList();
    }

    private static @Nullable String masked(Map<UUID, KeptAccounts.Known> names, AccountId account) {
        return Optional.ofNullable(names.get(account.value()))
                .map(KeptAccounts.Known::maskedName)
                .orElse(null);
    }

    /** Names from the city down, in one query for the whole page. */
    private Map<UnitId, String> ways(Collection<UnitId> units) {
        return lineages.of(units).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        way -> way.getValue().stream()
                                .map(UnitListing.Above::name)
                                .collect(Collectors.joining("/"))));
    }
}
