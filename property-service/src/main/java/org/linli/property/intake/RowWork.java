package org.linli.property.intake;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.linli.platform.imports.ImportRow;
import org.linli.platform.imports.ImportWords;
import org.linli.platform.imports.NamedUnits;
import org.linli.platform.imports.RowReason;
import org.linli.platform.places.UnitId;
import org.linli.platform.sheets.SheetDates;
import org.linli.platform.web.ProblemException;
import org.linli.property.company.CompanyDesk;
import org.linli.property.company.CompanyDraft;
import org.linli.property.company.CompanyId;
import org.linli.property.company.CompanyKind;
import org.linli.property.company.CreditCode;
import org.linli.property.company.PartyForm;
import org.linli.property.place.PlaceDesk;
import org.linli.property.service.ServiceDesk;
import org.linli.property.service.ServiceDraft;
import org.linli.property.service.ServiceMode;
import org.springframework.stereotype.Component;

/**
 * Takes in one row: registers its company when the code is new, and starts the service of its compound when the company
 * does not serve it yet. What is known stays as it is, so that the same file adds nothing a second time.
 */
@Component
class RowWork {

    private static final Map<String, ImportField> OF_COMPANY = Map.of(
            "/code", ImportField.CODE,
            "/name", ImportField.NAME,
            "/kind", ImportField.KIND,
            "/unit", ImportField.KEPT_BY,
            "/partySince", ImportField.PARTY_SINCE);
    private static final Map<String, ImportField> OF_SERVICE = Map.of(
            "/unit", ImportField.PLACE,
            "/mode", ImportField.MODE,
            "/since", ImportField.SINCE,
            "/company", ImportField.CODE);

    private final CompanyDesk companies;
    private final ServiceDesk services;
    private final PlaceDesk days;
    private final ImportWords words;

    RowWork(CompanyDesk companies, ServiceDesk services, PlaceDesk days, ImportWords words) {
        this.companies = companies;
        this.services = services;
        this.days = days;
        this.words = words;
    }

    /**
     * Within the running transaction, which must be rolled back when this throws.
     *
     * @param within the import's own unit
     * @param units that the file names
     * @throws RefusedRow naming everything that is wrong with the row
     */
    Taken take(UnitId within, NamedUnits units, ImportRow<ImportField> row) {
        if (!row.reasons().isEmpty()) {
            throw new RefusedRow(row.reasons());
        }
        var reading = new Reading(within, units, row);
        CreditCode code = reading.code();
        CompanyDraft draft = reading.company();
        UnitId place = reading.place();
        ServiceMode mode = reading.value(ImportField.MODE, ServiceMode.class, ServiceMode.SINGLE);
        LocalDate since = Objects.requireNonNullElseGet(reading.day(ImportField.SINCE), days::today);
        reading.throwIfAny();

        var known = asked(OF_COMPANY, () -> companies.findByCode(Objects.requireNonNull(code)));
        CompanyId company = known.isPresent()
                ? known.get().id()
                : asked(OF_COMPANY, () -> companies.register(draft).company().id());
        if (place == null || services.known(company, place, since).isPresent()) {
            return new Taken(known.isEmpty(), false);
        }
        asked(OF_SERVICE, () -> services.start(new ServiceDraft(company, place, mode, since)));
        return new Taken(known.isEmpty(), true);
    }

    private static <T> T asked(Map<String, ImportField> columns, Supplier<T> feature) {
        try {
            return feature.get();
        } catch (ProblemException refused) {
            throw new RefusedRow(RowReason.of(refused).stream()
                    .map(reason -> inColumn(reason, columns))
                    .toList());
        }
    }

    private static RowReason inColumn(RowReason reason, Map<String, ImportField> columns) {
        ImportField column = reason.field() == null ? null : columns.get(reason.field());
        return new RowReason(column == null ? null : column.name(), reason.key(), reason.arguments());
    }

    /** Reads the cells of one row and gathers what cannot be read. */
    private final class Reading {

        private final UnitId within;
        private final NamedUnits units;
        private final ImportRow<ImportField> row;
        private final List<RowReason> reasons = new ArrayList<>();

        Reading(UnitId within, NamedUnits units, ImportRow<ImportField> row) {
            this.within = within;
            this.units = units;
            this.row = row;
        }

        @Nullable
        CreditCode code() {
            String cell = row.cell(ImportField.CODE);
            return gathered(() -> asked(OF_COMPANY, () -> CreditCode.read(cell == null ? "" : cell, "/code")));
        }

        CompanyDraft company() {
            String keptBy = row.cell(ImportField.KEPT_BY);
            UnitId unit = keptBy == null ? within : named(units.byPath(keptBy), ImportField.KEPT_BY);
            return new CompanyDraft(
                    unit == null ? within : unit,
                    Optional.ofNullable(row.cell(ImportField.CODE)).orElse(""),
                    Optional.ofNullable(row.cell(ImportField.NAME)).orElse(""),
                    value(ImportField.KIND, CompanyKind.class, CompanyKind.PROFESSIONAL),
                    value(ImportField.PARTY, PartyForm.class, PartyForm.NONE),
                    day(ImportField.PARTY_SINCE),
                    null,
                    null);
        }

        @Nullable
        UnitId place() {
            String code = row.cell(ImportField.PLACE_CODE);
            String path = row.cell(ImportField.PLACE);
            if (code != null) {
                return named(units.byCode(code), ImportField.PLACE_CODE);
            }
            return path == null ? null : named(units.byPath(path), ImportField.PLACE);
        }

        private @Nullable UnitId named(NamedUnits.Found found, ImportField field) {
            if (found.why() != null) {
                reasons.add(RowReason.of(field.name(), found.why()));
            }
            return found.unit();
        }

        <E extends Enum<E>> E value(ImportField field, Class<E> type, E otherwise) {
            String cell = row.cell(field);
            if (cell == null) {
                return otherwise;
            }
            Optional<E> value = words.value(type, cell);
            if (value.isEmpty()) {
                reasons.add(RowReason.of(field.name(), "import.value.unknown", cell));
            }
            return value.orElse(otherwise);
        }

        @Nullable
        LocalDate day(ImportField field) {
            String cell = row.cell(field);
            if (cell == null) {
                return null;
            }
            Optional<LocalDate> day = SheetDates.read(cell).map(LocalDateTime::toLocalDate);
            if (day.isEmpty()) {
                reasons.add(RowReason.of(field.name(), "import.day.unreadable"));
            }
            return day.orElse(null);
        }

        private <T> @Nullable T gathered(Supplier<T> reader) {
            try {
                return reader.get();
            } catch (RefusedRow refused) {
                reasons.addAll(refused.reasons());
                return null;
            }
        }

        void throwIfAny() {
            if (!reasons.isEmpty()) {
                throw new RefusedRow(reasons);
            }
        }
    }
}
