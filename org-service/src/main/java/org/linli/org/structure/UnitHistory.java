package org.linli.org.structure;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.platform.audit.AuditDesk;
import org.linli.platform.places.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/**
 * What became of a unit and by whom, read from the audit: nothing can be changed past it. It reaches back as far as the
 * audit is kept.
 */
@Component
@Transactional(readOnly = true)
public class UnitHistory {

    private final AuditDesk audit;
    private final UnitSearch search;
    private final JdbcClient jdbc;

    UnitHistory(AuditDesk audit, UnitSearch search, JdbcClient jdbc) {
        this.audit = audit;
        this.search = search;
        this.jdbc = jdbc;
    }

    /** What may become of a unit. */
    public enum What {
        CREATED("unit.create"),
        RENAMED("unit.rename"),
        HOUSEHOLDS_COUNTED("unit.count-households"),
        MOVED("unit.move"),
        CLOSED("unit.close");

        private final String action;

        What(String action) {
            this.action = action;
        }

        static Optional<What> of(String action) {
            return Stream.of(values())
                    .filter(what -> what.action.equals(action))
                    .findFirst();
        }
    }

    /**
     * One thing that became of it.
     *
     * @param actor id of the account or client that did it
     * @param from the name, count or parent before, where that is what changed; a parent's name only within scope
     * @param to what it became; the first day without it when it was closed
     */
    public record Entry(
            UUID id,
            Instant at,
            String actor,
            What what,
            @Nullable String from,
            @Nullable String to) {}

    /**
     * The newest first.
     *
     * @param before only what was recorded before this entry; absent for the first page
     */
    public List<Entry> of(UnitId unit, @Nullable UUID before, int limit) {
        search.require(unit);
        var filter = new AuditDesk.Filter(null, null, "unit", unit.toString(), null, null);
        List<AuditDesk.Recorded> recorded = audit.list(filter, before, limit);
        Map<String, String> names = parents(recorded);
        return recorded.stream()
                .flatMap(each -> What.of(each.action()).map(what -> entry(each, what, names)).stream())
                .toList();
    }

    private static Entry entry(AuditDesk.Recorded recorded, What what, Map<String, String> names) {
        String from = text(recorded.detail(), "from");
        String to = text(recorded.detail(), what == What.CLOSED ? "day" : what == What.CREATED ? "name" : "to");
        boolean parents = what == What.MOVED;
        return new Entry(
                recorded.id(),
                recorded.at(),
                recorded.actor(),
                what,
                parents && from != null ? names.get(from) : from,
                parents && to != null ? names.get(to) : to);
    }

    /** The names of the parents a move speaks of, those within scope. */
    private Map<String, String> parents(List<AuditDesk.Recorded> recorded) {
        UUID[] ids = recorded.stream()
                .filter(each -> What.of(each.action()).equals(Optional.of(What.MOVED)))
                .flatMap(each -> Stream.of(text(each.detail(), "from"), text(each.detail(), "to")))
                .filter(Objects::nonNull)
                .map(UUID::fromString)
                .distinct()
                .toArray(UUID[]::new);
        Map<String, String> names = new HashMap<>();
        if (ids.length > 0) {
            jdbc.sql("select place_id, name from units where place_id = any (?)")
                    .param(ids)
                    .query(row -> {
                        names.put(row.getString(1), row.getString(2));
                    });
        }
        return names;
    }

    private static @Nullable String text(JsonNode detail, String key) {
        JsonNode value = detail.path(key);
        return value.isMissingNode() || value.isNull() ? null : value.asString();
    }
}
