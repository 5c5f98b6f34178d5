package org.linli.property.company;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.places.UnitId;
import org.linli.platform.privacy.Sealed;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The companies that are kept, or serve or served, within the bound scope. */
@Repository
class Companies {

    /** A company and its newest form of party organisation. */
    static final String SELECT = """
            select c.*, p.form, p.since as party_since
              from companies c
              left join lateral (select form, since from company_parties where company_id = c.id
                                  order by since desc limit 1) p on true
            """;

    /**
     * A company as the caller may see it.
     *
     * @param kept whether it is kept within the caller's scope, so that contact and changes are theirs
     */
    record Seen(Company company, boolean kept, Contact contact) {}

    private final JdbcClient jdbc;

    Companies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Seen> find(CompanyId id) {
        return jdbc.sql("""
                        select seen.*, k.id is not null as kept, k.contact_name, k.contact_telephone
                          from (%s where c.id = :id) seen left join company_contacts k on k.id = seen.id
                        """.formatted(SELECT))
                .param("id", id.value())
                .query((row, number) -> new Seen(
                        company(row, number),
                        row.getBoolean("kept"),
                        new Contact(sealed(row.getString("contact_name")), sealed(row.getString("contact_telephone")))))
                .optional();
    }

    /** Keeps a company from being changed by others until the transaction ends; false when the caller does not keep it. */
    boolean lock(CompanyId id) {
        return jdbc.sql("select id from companies where id = :id for update")
                .param("id", id.value())
                .query(UUID.class)
                .optional()
                .isPresent();
    }

    /** Any company of the city by its code; kept from being closed until the transaction ends. */
    Optional<KnownCompany> byCode(CreditCode code) {
        return known(null, code.value());
    }

    /** Any company of the city by its id; kept from being closed until the transaction ends. */
    Optional<KnownCompany> byId(CompanyId id) {
        return known(id.value(), null);
    }

    private Optional<KnownCompany> known(@Nullable UUID id, @Nullable String code) {
        return jdbc.sql("select * from property_company(cast(:id as uuid), :code)")
                .param("id", id)
                .param("code", code)
                .query((row, _) -> new KnownCompany(
                        new CompanyId(row.getObject("id", UUID.class)),
                        new UnitId(row.getObject("place_id", UUID.class)),
                        new CreditCode(row.getString("code")),
                        row.getString("name"),
                        CompanyKind.valueOf(row.getString("kind")),
                        CompanyState.valueOf(row.getString("state"))))
                .optional();
    }

    /** How many services it has on the day or later, anywhere in the city. */
    long servicesLeft(CompanyId id, LocalDate day) {
        return jdbc.sql("select property_services_left(:id, :day)")
                .param("id", id.value())
                .param("day", day)
                .query(Long.class)
                .single();
    }

    void add(Company company, Contact contact) {
        jdbc.sql("""
                        insert into companies (id, place_id, code, name, kind, state, registered_at, version)
                        values (:id, :place, :code, :name, :kind, :state, :at, :version)
                        """)
                .param("id", company.id().value())
                .param("place", company.unit().value())
                .param("code", company.code().value())
                .param("name", company.name())
                .param("kind", company.kind().name())
                .param("state", company.state().name())
                .param("at", company.registeredAt().atOffset(ZoneOffset.UTC))
                .param("version", company.version())
                .update();
        jdbc.sql("""
                        insert into company_contacts (id, place_id, contact_name, contact_telephone)
                        values (:id, :place, :name, :telephone)
                        """)
                .param("id", company.id().value())
                .param("place", company.unit().value())
                .param("name", text(contact.name()))
                .param("telephone", text(contact.telephone()))
                .update();
        keepParty(company);
    }

    /** Rows that hang on the company follow its unit by their foreign keys. */
    void save(Company company) {
        jdbc.sql("""
                        update companies
                           set place_id = :place, name = :name, kind = :kind, state = :state, version = :version
                         where id = :id
                        """)
                .param("place", company.unit().value())
                .param("name", company.name())
                .param("kind", company.kind().name())
                .param("state", company.state().name())
                .param("version", company.version())
                .param("id", company.id().value())
                .update();
    }

    void saveContact(CompanyId id, Contact contact) {
        jdbc.sql("update company_contacts set contact_name = :name, contact_telephone = :telephone where id = :id")
                .param("name", text(contact.name()))
                .param("telephone", text(contact.telephone()))
                .param("id", id.value())
                .update();
    }

    /** From now on the retention of its contact counts. */
    void letContactGo(CompanyId id, Instant at) {
        jdbc.sql("update company_contacts set closed_at = :at where id = :id")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", id.value())
                .update();
    }

    /** Keeps the present form of party organisation; the same day again is overwritten. */
    void keepParty(Company company) {
        if (company.party().since() == null) {
            return;
        }
        jdbc.sql("""
                        insert into company_parties (company_id, since, place_id, form)
                        values (:id, :since, :place, :form)
                            on conflict (company_id, since) do update set form = excluded.form
                        """)
                .param("id", company.id().value())
                .param("since", company.party().since())
                .param("place", company.unit().value())
                .param("form", company.party().form().name())
                .update();
    }

    void recordState(Company company, String reason, Instant at) {
        jdbc.sql("""
                        insert into company_states (company_id, at, place_id, state, reason)
                        values (:id, :at, :place, :state, :reason)
                        """)
                .param("id", company.id().value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("place", company.unit().value())
                .param("state", company.state().name())
                .param("reason", reason)
                .update();
    }

    static Company company(ResultSet row, int number) throws SQLException {
        String form = row.getString("form");
        return new Company(
                new CompanyId(row.getObject("id", UUID.class)),
                new UnitId(row.getObject("place_id", UUID.class)),
                new CreditCode(row.getString("code")),
                row.getString("name"),
                CompanyKind.valueOf(row.getString("kind")),
                CompanyState.valueOf(row.getString("state")),
                form == null
                        ? PartyOrganisation.UNKNOWN
                        : new PartyOrganisation(PartyForm.valueOf(form), row.getObject("party_since", LocalDate.class)),
                row.getObject("registered_at", OffsetDateTime.class).toInstant(),
                row.getLong("version"));
    }

    private static @Nullable Sealed sealed(@Nullable String text) {
        return text == null ? null : new Sealed(text);
    }

    private static @Nullable String text(@Nullable Sealed sealed) {
        return sealed == null ? null : sealed.text();
    }
}
