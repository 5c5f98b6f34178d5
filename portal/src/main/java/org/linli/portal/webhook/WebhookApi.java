package org.linli.portal.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.portal.service.CursorPage;
import org.linli.portal.service.ServiceFaults;
import org.linli.portal.service.ServiceWatch;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.cloud.openfeign.SpringQueryMap;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** Webhooks as search-service keeps them, within the user's scope. */
@FeignClient(
        name = "search",
        contextId = "webhooks",
        url = "${linli.portal.gateway}",
        path = "/api/search/v1/webhooks",
        fallbackFactory = WebhookApi.Faults.class)
interface WebhookApi {

    /** @param query unit, cursor, limit */
    @GetMapping
    CursorPage<Webhook> webhooks(@SpringQueryMap Map<String, Object> query);

    @PostMapping
    Keyed register(@RequestBody Draft draft);

    @GetMapping("/{id}")
    Webhook webhook(@PathVariable String id);

    @PatchMapping("/{id}")
    Webhook change(@PathVariable String id, @RequestHeader("If-Match") String version, @RequestBody Change change);

    @DeleteMapping("/{id}")
    void remove(@PathVariable String id, @RequestHeader("If-Match") String version);

    /** Another secret, shown this once. */
    @PostMapping("/{id}/secret")
    Keyed rotate(@PathVariable String id, @RequestHeader("If-Match") String version);

    /** @param key makes the same request count once, however often it is sent */
    @PostMapping("/{id}/test")
    Delivery test(@PathVariable String id, @RequestHeader("Idempotency-Key") String key);

    /** The newest first. */
    @GetMapping("/{id}/deliveries")
    CursorPage<Delivery> deliveries(@PathVariable String id, @RequestParam int limit);

    @PostMapping("/{id}/deliveries/{delivery}/resend")
    Delivery resend(
            @PathVariable String id, @PathVariable String delivery, @RequestHeader("Idempotency-Key") String key);

    /** 热点升温, 热点回落, 共享查询有新意见, 月报已编制. */
    enum Kind {
        ISSUE_HEATED,
        ISSUE_COOLED,
        SEARCH_MATCHED,
        REPORT_ISSUED
    }

    /** 启用, 暂停, 已停用. */
    enum State {
        ACTIVE,
        PAUSED,
        STOPPED
    }

    /** 待发送, 已送达, 已放弃. */
    enum Outcome {
        WAITING,
        DELIVERED,
        GIVEN_UP
    }

    /** Why there was no answer. */
    enum Fault {
        TIMEOUT,
        UNREACHABLE,
        CERTIFICATE,
        FORBIDDEN_ADDRESS
    }

    /**
     * @param failures in a row
     * @param failingSince absent while it is well
     */
    record Webhook(
            String id,
            String unit,
            String unitName,
            String url,
            List<Kind> kinds,
            State state,
            int failures,
            @Nullable Instant failingSince,
            @Nullable Instant deliveredAt,
            Instant createdAt,
            long version) {

        /** As a change is to name it. */
        String etag() {
            return "\"" + version + "\"";
        }
    }

    record Keyed(Webhook webhook, String secret) {}

    record Draft(String unit, String url, Set<Kind> kinds) {}

    /** What is null stays as it is. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Change(
            @Nullable String url,
            @Nullable Set<Kind> kinds,
            @Nullable Boolean active) {}

    /**
     * @param kind the type of what is sent
     * @param dueAt when it is tried next, while it waits
     * @param status what was answered to the last try
     */
    record Delivery(
            String id,
            String kind,
            String body,
            Outcome state,
            Instant createdAt,
            @Nullable Instant dueAt,
            int attempts,
            @Nullable Instant attemptedAt,
            @Nullable Integer status,
            @Nullable Fault fault) {}

    @Component("webhookFaults")
    class Faults extends ServiceFaults<WebhookApi> {

        Faults(ServiceWatch watch) {
            super(WebhookApi.class, "search", watch);
        }
    }
}
