package org.linli.search.matter;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** The matters of property-service, asked for as the caller. Of its answers only what is needed is read. */
@FeignClient(
        name = "property",
        contextId = "matters",
        url = "${linli.property-url}",
        path = "/api/property/v1/matters",
        configuration = MatterClientSettings.class)
interface MatterClient {

    /** @param key makes the same request count once, however often it is sent */
    @PostMapping
    Matter open(@RequestHeader("Idempotency-Key") String key, @RequestBody Opening opening);

    /** The matters that came from this group, those that are closed as well. */
    @GetMapping
    Page of(@RequestParam("origin") UUID origin, @RequestParam("limit") int limit);

    @GetMapping("/{id}")
    Matter read(@PathVariable("id") UUID id);

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Opening(UUID unit, String title, @Nullable String description, Origin origin) {}

    /** @param count how many said it; 1 or more */
    record Origin(String kind, UUID id, int count) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Page(List<Listed> items) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Listed(UUID id, String state) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Matter(
            UUID id,
            Unit unit,
            String state,
            @Nullable Answer answer,
            @Nullable String outcome,
            @Nullable String reason,
            Instant openedAt,
            @Nullable Instant closedAt,
            long version) {

        MatterStanding standing() {
            Instant answered = answer == null ? openedAt : answer.at();
            return MatterStanding.of(
                    state,
                    outcome,
                    answer == null ? null : answer.text(),
                    reason,
                    closedAt == null ? answered : closedAt,
                    version);
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Unit(UUID id) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Answer(String text, Instant at) {}
}
