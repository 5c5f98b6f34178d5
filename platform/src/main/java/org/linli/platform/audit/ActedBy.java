package org.linli.platform.audit;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.platform.places.UnitId;
import org.linli.platform.scope.Caller;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What kind of actor an entry names. It is kept within the entry's detail: every version of the service chains and
 * verifies that, whether it knows of actors or not.
 *
 * @param kind a {@link Caller.Kind}, or {@code UNKNOWN} in entries from before it was kept
 * @param client what a street's own system signed in with
 * @param unit the unit that system is bound to
 */
record ActedBy(
        String kind, @Nullable String client, @Nullable UnitId unit) {

    /** Taken: no feature's detail may use it. */
    static final String KEY = "by";

    private static final String UNKNOWN = "UNKNOWN";

    static ActedBy of(Caller caller) {
        return new ActedBy(
                caller.kind().name(), caller.clientId(), caller.clientUnit().orElse(null));
    }

    /** The detail as it is stored. */
    Map<String, Object> within(Map<String, Object> detail) {
        var by = new HashMap<String, Object>(Map.of("kind", kind));
        if (client != null) {
            by.put("client", client);
        }
        if (unit != null) {
            by.put("unit", unit.toString());
        }
        var stored = new HashMap<>(detail);
        stored.put(KEY, by);
        return stored;
    }

    /** Reads it from a stored detail and leaves there what the feature reported. */
    static ActedBy takenOutOf(JsonNode detail) {
        if (!(detail instanceof ObjectNode fields) || !(fields.remove(KEY) instanceof ObjectNode by)) {
            return new ActedBy(UNKNOWN, null, null);
        }
        var unit = text(by, "unit");
        return new ActedBy(
                by.path("kind").asString(UNKNOWN), text(by, "client"), unit == null ? null : UnitId.of(unit));
    }

    private static @Nullable String text(ObjectNode by, String field) {
        var value = by.get(field);
        return value == null ? null : value.asString();
    }
}
