package org.linli.org.account;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.org.structure.Lineages;
import org.linli.org.structure.UnitListing;
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
    private final ListExport exports;

    AccountLedgers(
            AccountAdministration accounts,
            AppointmentAdministration appointments,
            ClientAdministration clients,
            KeptAccounts kept,
            Lineages lineages,
            ListExport exports) {
        this.accounts = accounts;
        this.appointments = appointments;
        this.clients = clients;
        this.kept = kept;
        this.lineages = lineages;
        this.exports = exports;
    }

    public ListExport.Ledger<Account> accounts(AccountFilter filter, Locale locale) {
        return new ListExport.Ledger<>(
                "accounts",
                List.of("loginName", "name", "unit", "state", "mustChangePassword", "createdAt", "id"),
                (last, most) -> accounts.list(
                        new AccountFilter(
                                filter.within(),
                                filter.state(),
                                filter.text(),
                                last.map(account -> account.id().value()).orElse(null)),
                        most),
                page -> accountRows(page, locale));
    }

    public ListExport.Ledger<Appointment> appointments(AppointmentFilter filter, Locale locale) {
        return new ListExport.Ledger<>(
                "appointments",
                List.of("loginName", "name", "unit", "role", "from", "to", "id"),
                (last, most) -> appointments.list(
                        new AppointmentFilter(
                                filter.within(),
                                filter.account(),
                                filter.role(),
                                filter.openOn(),
                                last.map(Appointment::id).orElse(null)),
                        most),
                page -> appointmentRows(page, locale));
    }

    public ListExport.Ledger<Client> clients(ClientFilter filter, Locale locale) {
        return new ListExport.Ledger<>(
                "clients",
                List.of("clientId", "name", "unit", "role", "state", "secretAt", "createdAt", "id"),
                (last, most) -> clients.list(
                        new ClientFilter(
                                filter.within(),
                                filter.state(),
                                last.map(Client::id).orElse(null)),
                        most),
                page -> clientRows(page, locale));
    }

    private List<List<@Nullable Object>> accountRows(List<Account> page, Locale locale) {
        Map<UnitId, String> ways = ways(page.stream().map(Account::unit).toList());
        Map<UUID, KeptAccounts.Known> names =
                kept.known(page.stream().map(account -> account.id().value()).toList());
        return page.stream()
                .map(account -> Arrays.<@Nullable Object>asList(
                        account.loginName(),
                        masked(names, account.id()),
                        ways.get(account.unit()),
                        exports.label(account.state(), locale),
                        account.mustChangePassword(),
                        account.createdAt(),
                        account.id().toString()))
                .toList();
    }

    private List<List<@Nullable Object>> appointmentRows(List<Appointment> page, Locale locale) {
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
                        exports.label(held.role(), locale),
                        held.from(),
                        held.to(),
                        held.id().toString()))
                .toList();
    }

    private List<List<@Nullable Object>> clientRows(List<Client> page, Locale locale) {
        Map<UnitId, String> ways = ways(page.stream().map(Client::unit).toList());
        return page.stream()
                .map(client -> Arrays.<@Nullable Object>asList(
                        client.clientId(),
                        client.name(),
                        ways.get(client.unit()),
                        exports.label(client.role(), locale),
                        exports.label(client.state(), locale),
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
