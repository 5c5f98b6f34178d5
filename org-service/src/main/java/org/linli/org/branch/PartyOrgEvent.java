package org.linli.org.branch;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.List;
import org.linli.platform.messaging.EventOfUnit;
import org.linli.platform.places.UnitId;

/** What happened to a party organisation. */
sealed interface PartyOrgEvent extends EventOfUnit<PartyOrgId> {

    /** It was founded. */
    record Founded(
            PartyOrgId id,
            UnitId unit,
            PartyOrgKind kind,
            String name,
            List<Coverage> covers,
            LocalDate foundedOn,
            @JsonIgnore long version)
            implements PartyOrgEvent {

        static Founded of(PartyOrg org) {
            return new Founded(
                    org.id(), org.unit(), org.kind(), org.name(), org.covers(), org.foundedOn(), org.version());
        }

        @Override
        public String type() {
            return "org.party-org.founded";
        }
    }

    /** It got another name. */
    record Renamed(
            PartyOrgId id,
            UnitId unit,
            String name,
            @JsonIgnore long version) implements PartyOrgEvent {

        @Override
        public String type() {
            return "org.party-org.renamed";
        }
    }

    /** It covers these units from now on, and no others. */
    record CoverageChanged(
            PartyOrgId id,
            UnitId unit,
            List<Coverage> covers,
            @JsonIgnore long version) implements PartyOrgEvent {

        @Override
        public String type() {
            return "org.party-org.coverage-changed";
        }
    }

    /** It no longer exists and covers nothing. */
    record Dissolved(
            PartyOrgId id,
            UnitId unit,
            LocalDate day,
            @JsonIgnore long version) implements PartyOrgEvent {

        @Override
        public String type() {
            return "org.party-org.dissolved";
        }
    }
}
