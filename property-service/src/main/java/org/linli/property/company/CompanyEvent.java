package org.linli.property.company;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.linli.platform.messaging.EventOfUnit;
import org.linli.platform.places.UnitId;

/** What happened to a company. */
sealed interface CompanyEvent extends EventOfUnit<CompanyId> {

    /** It was registered. */
    record Registered(
            CompanyId id,
            UnitId unit,
            CreditCode code,
            String name,
            CompanyKind kind,
            PartyForm party,
            @Nullable LocalDate partySince,
            @JsonIgnore long version)
            implements CompanyEvent {

        static Registered of(Company company) {
            return new Registered(
                    company.id(),
                    company.unit(),
                    company.code(),
                    company.name(),
                    company.kind(),
                    company.party().form(),
                    company.party().since(),
                    company.version());
        }

        @Override
        public String type() {
            return "property.company.registered";
        }
    }

    /** Name, kind or the unit that keeps it are others. */
    record Changed(
            CompanyId id,
            UnitId unit,
            String name,
            CompanyKind kind,
            @JsonIgnore long version) implements CompanyEvent {

        @Override
        public String type() {
            return "property.company.changed";
        }
    }

    /** Its party organisation has another form from a day on. */
    record Organised(
            CompanyId id,
            UnitId unit,
            PartyForm party,
            LocalDate partySince,
            @JsonIgnore long version) implements CompanyEvent {

        @Override
        public String type() {
            return "property.company.organised";
        }
    }

    /** It may take on nothing new. */
    record Suspended(CompanyId id, UnitId unit, @JsonIgnore long version) implements CompanyEvent {

        @Override
        public String type() {
            return "property.company.suspended";
        }
    }

    /** It may take on compounds again. */
    record Resumed(CompanyId id, UnitId unit, @JsonIgnore long version) implements CompanyEvent {

        @Override
        public String type() {
            return "property.company.resumed";
        }
    }

    /** It is no more. */
    record Closed(CompanyId id, UnitId unit, @JsonIgnore long version) implements CompanyEvent {

        @Override
        public String type() {
            return "property.company.closed";
        }
    }
}
