package org.linli.search.open311;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.search.opinion.OpinionId;

/** Which requests are asked for. */
public sealed interface RequestQuestion {

    /** "Default query limit is a span of 90 days or first 1000 requests returned, whichever is smallest." */
    Duration WIDEST = Duration.ofDays(90);

    /** See {@link #WIDEST}. */
    int MOST = 1_000;

    /** Further away are days that the database does not know. */
    Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

    /** These and no others; an id that is none of ours is the id of nothing. */
    record These(Set<OpinionId> ids) implements RequestQuestion {}

    /**
     * All of a period.
     *
     * @param services codes; empty for all
     * @param from earliest time at which it was requested, included
     * @param to latest time, included; at most {@link #WIDEST} after {@code from}
     * @param statuses never empty
     */
    record Among(Set<String> services, Instant from, Instant to, Set<Status> statuses) implements RequestQuestion {}

    /** The parameters as they were given. */
    record Given(
            List<String> ids,
            List<String> services,
            @Nullable String start,
            @Nullable String end,
            List<String> statuses) {

        /** A service_request_id "overrides all other arguments". */
        RequestQuestion read(ServiceCatalogue catalogue, Instant now) {
            if (!split(ids).isEmpty()) {
                return new These(readIds());
            }
            Instant from = time("start_date", start);
            Instant to = time("end_date", end);
            // "When not specified, the range defaults to most recent 90 days."
            if (to == null) {
                to = from == null || from.plus(WIDEST).isAfter(now) ? now : from.plus(WIDEST);
            }
            if (from == null) {
                from = to.minus(WIDEST);
            }
            if (from.isAfter(to)) {
                throw Unacceptable.value("end_date", "report.period-backwards");
            }
            // "may not span more than 90 days"
            if (Duration.between(from, to).compareTo(WIDEST) > 0) {
                throw Unacceptable.value("end_date", "report.period-too-long", WIDEST.toDays());
            }
            return new Among(readServices(catalogue), from, to, readStatuses());
        }

        private Set<OpinionId> readIds() {
            Set<OpinionId> read = new HashSet<>();
            split(ids).forEach(id -> {
                try {
                    read.add(new OpinionId(UUID.fromString(id)));
                } catch (IllegalArgumentException noId) {
                    // Then there is no such request, which is what the answer says by its absence.
                }
            });
            return read;
        }

        private Set<String> readServices(ServiceCatalogue catalogue) {
            Set<String> codes = new HashSet<>(split(services));
            codes.stream()
                    .filter(code -> catalogue.find(code).isEmpty())
                    .findFirst()
                    .ifPresent(unknown -> {
                        throw Unacceptable.value("service_code", "report.service-unknown", unknown);
                    });
            return codes;
        }

        private Set<Status> readStatuses() {
            Set<Status> read = EnumSet.noneOf(Status.class);
            for (String word : split(statuses)) {
                read.add(Arrays.stream(Status.values())
                        .filter(status -> status.word().equals(word))
                        .findFirst()
                        .orElseThrow(() -> Unacceptable.value("status", "report.status-unknown", word)));
            }
            return read.isEmpty() ? EnumSet.allOf(Status.class) : read;
        }

        /** "can be declared multiple times, comma delimited" */
        private static List<String> split(List<String> given) {
            return given.stream()
                    .flatMap(each -> Stream.of(each.split(",", -1)))
                    .map(String::strip)
                    .filter(each -> !each.isEmpty())
                    .toList();
        }

        /** A plus that was not escaped in the address arrives as a blank. */
        private static @Nullable Instant time(String parameter, @Nullable String given) {
            if (given == null || given.isBlank()) {
                return null;
            }
            try {
                Instant time =
                        OffsetDateTime.parse(given.strip().replace(' ', '+')).toInstant();
                if (time.isAfter(Instant.EPOCH) && time.isBefore(LATEST)) {
                    return time;
                }
            } catch (DateTimeParseException noTime) {
                throw Unacceptable.value(parameter, "report.time-unreadable");
            }
            throw Unacceptable.value(parameter, "report.time-unreadable");
        }
    }
}
