package org.linli.portal.property;

import feign.Response;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.portal.service.CursorPage;
import org.linli.portal.service.ServiceFaults;
import org.linli.portal.service.ServiceWatch;
import org.linli.portal.signin.Role;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.cloud.openfeign.SpringQueryMap;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;

/** Matters as property-service answers them, within the user's scope. */
@FeignClient(
        name = "property",
        contextId = "matters",
        url = "${linli.portal.gateway}",
        path = "/api/property/v1",
        fallbackFactory = MatterApi.Faults.class)
interface MatterApi {

    /** @param query the parameters of the operation: within, state, kind, origin, q, sort, cursor, limit */
    @GetMapping("/matters")
    CursorPage<ListedMatter> matters(@SpringQueryMap Map<String, Object> query);

    @GetMapping("/matters/counts")
    Counts counts(@SpringQueryMap Map<String, Object> query);

    @GetMapping("/matters/export")
    Response export(@SpringQueryMap Map<String, Object> query);

    @GetMapping("/matters/{id}")
    Matter matter(@PathVariable String id);

    @GetMapping("/matters/{id}/timeline")
    CursorPage<Happened> timeline(@PathVariable String id);

    @PostMapping("/matters")
    Matter open(@RequestHeader(PropertyApi.ONCE) String key, @RequestBody Map<String, Object> opening);

    /** @param step answer, closing or reopening */
    @PostMapping("/matters/{id}/{step}")
    Matter take(
            @PathVariable String id,
            @PathVariable String step,
            @RequestHeader(PropertyApi.IF_MATCH) String etag,
            @RequestBody Map<String, Object> body);

    /** 办理中, 已答复, 已办结. */
    enum State {
        OPEN,
        ANSWERED,
        CLOSED
    }

    /** What a matter came from. */
    enum Kind {
        OPINIONS,
        DIRECT
    }

    /** 已解决, 无法解决, 已撤回. */
    enum Outcome {
        SETTLED,
        NOT_FEASIBLE,
        WITHDRAWN
    }

    /** What happens to a matter. */
    enum What {
        OPENED,
        ANSWERED,
        CLOSED,
        REOPENED
    }

    /** @param count how many had said it when the matter was opened */
    record Origin(String kind, String id, int count) {}

    record ListedMatter(
            String id,
            PropertyApi.Place unit,
            String title,
            Kind kind,
            @Nullable Origin origin,
            State state,
            @Nullable Outcome outcome,
            Instant openedAt,
            @Nullable Instant answeredAt,
            @Nullable Instant closedAt) {}

    record Counts(Map<State, Long> states, Map<Kind, Long> kinds) {}

    record Post(PropertyApi.Place unit, Role role) {}

    record Answer(String text, Post by, Instant at) {}

    record Matter(
            String id,
            PropertyApi.Place unit,
            String title,
            @Nullable String description,
            Kind kind,
            @Nullable Origin origin,
            State state,
            @Nullable Answer answer,
            @Nullable Outcome outcome,
            @Nullable String reason,
            Instant openedAt,
            @Nullable Instant closedAt,
            long version) {

        String etag() {
            return "\"" + version + "\"";
        }
    }

    record Happened(
            Instant at,
            What what,
            @Nullable String text,
            @Nullable Outcome outcome,
            Post by) {}

    @Component("matterFaults")
    class Faults extends ServiceFaults<MatterApi> {

        Faults(ServiceWatch watch) {
            super(MatterApi.class, "property", watch);
        }
    }
}
