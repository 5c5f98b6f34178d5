package org.linli.platform.audit;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.platform.places.UnitId;

/**
 * One change or one reveal, as a feature reports it. Who, when and in which request is added by the log itself.
 *
 * @param action {@code <aggregate>.<what was done>}, for instance {@code unit.rename}
 * @param subjectType the kind of thing, for instance {@code unit}
 * @param subjectId its id
 * @param place where, so that an audit reader sees their own subtree only; absent for what has no place
 * @param detail what changed, without personal data; values are texts, numbers or booleans, and {@code by} is the log's own
 */
public record AuditEntry(
        String action,
        String subjectType,
        String subjectId,
        @Nullable UnitId place,
        Map<String, Object> detail) {

    public AuditEntry {
        detail = Map.copyOf(detail);
        if (detail.containsKey(ActedBy.KEY)) {
            throw new IllegalArgumentException("Who acted is for the log to say");
        }
    }
}
