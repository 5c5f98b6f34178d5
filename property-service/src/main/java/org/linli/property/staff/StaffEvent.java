package org.linli.property.staff;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import org.linli.platform.messaging.EventOfUnit;
import org.linli.platform.places.UnitId;
import org.linli.property.company.CompanyId;

/** What happened to a member of staff; never who it is. */
sealed interface StaffEvent extends EventOfUnit<StaffId> {

    /** Somebody was taken on. */
    record TakenOn(
            StaffId id,
            CompanyId company,
            UnitId unit,
            Job job,
            LocalDate since,
            @JsonIgnore long version) implements StaffEvent {

        @Override
        public String type() {
            return "property.staff.taken-on";
        }
    }

    /** Somebody left. */
    record Left(
            StaffId id,
            CompanyId company,
            UnitId unit,
            LocalDate until,
            @JsonIgnore long version) implements StaffEvent {

        @Override
        public String type() {
            return "property.staff.left";
        }
    }
}
