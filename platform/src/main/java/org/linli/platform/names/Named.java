package org.linli.platform.names;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.places.UnitId;

/**
 * One thing that people look for by what it is called. Never a person, and nothing about one. A newer service may say more
 * of it than this version reads.
 *
 * @param kind what it is, such as {@code TEAM}; a reader passes over kinds it does not know
 * @param unit where it belongs
 * @param name what it is called; absent for what is called by its unit and {@code detail}, such as a post
 * @param code what else it is known by
 * @param detail the kind of team, company, party organisation; the role of a post
 * @param state how far it has come, where it has states
 * @param alsoAt other units that see it
 * @param from first day on which it is there, Asia/Shanghai; absent where that plays no part
 * @param to first day on which it no longer is
 * @param version as its events count it
 */
@Schema(name = "NamedThing")
@JsonIgnoreProperties(ignoreUnknown = true)
public record Named(
        String kind,
        UUID id,
        UnitId unit,
        @Nullable String name,
        @Nullable String code,
        @Nullable String detail,
        @Nullable String state,
        List<UnitId> alsoAt,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        long version) {

    public Named {
        alsoAt = List.copyOf(alsoAt);
    }
}
