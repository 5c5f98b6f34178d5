package org.linli.property.service;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import org.linli.platform.messaging.EventOfUnit;
import org.linli.platform.places.UnitId;
import org.linli.property.company.CompanyId;

/** What happened to a service of a compound. */
sealed interface ServiceEvent extends EventOfUnit<ServiceId> {

    /** It started. */
    record Started(
            ServiceId id,
            CompanyId company,
            UnitId unit,
            ServiceMode mode,
            LocalDate since,
            @JsonIgnore long version) implements ServiceEvent {

        @Override
        public String type() {
            return "property.service.started";
        }
    }

    /** Its mode or first day was put right. */
    record Corrected(
            ServiceId id,
            CompanyId company,
            UnitId unit,
            ServiceMode mode,
            LocalDate since,
            @JsonIgnore long version) implements ServiceEvent {

        @Override
        public String type() {
            return "property.service.corrected";
        }
    }

    /** It ends on a day. */
    record Ended(
            ServiceId id,
            CompanyId company,
            UnitId unit,
            LocalDate until,
            @JsonIgnore long version) implements ServiceEvent {

        @Override
        public String type() {
            return "property.service.ended";
        }
    }
}
