package org.linli.portal.opinion;

import org.linli.portal.PortalTest;
import org.linli.portal.StubbedServices;

/** What search-service answers about actions on many opinions. */
final class BulkStubs {

    static final String API = "/api/search/v1/bulk-actions";
    static final String ACTION = "019a0000-0000-7000-8000-0000000000b1";
    static final String JOB = "019a0000-0000-7000-8000-0000000000b2";
    static final String UNDO = "019a0000-0000-7000-8000-0000000000b3";
    static final String ONE = "019a0000-0000-7000-8000-0000000000d1";

    /** As long as nobody asked for the undo and some of it can be undone. */
    static final String UNDOABLE = "\"undoUntil\": \"2126-11-26T02:00:00Z\"";

    static final String TAKEN_BACK = "\"undoJob\": \"" + UNDO + "\"";

    private BulkStubs() {}

    /** @param others as of the states that are left */
    static String preview(int found, int fitting, int withoutCategory, String others) {
        return """
                {"found": %d, "fitting": %d, "others": [%s], "withoutCategory": %d, "most": 5000,
                 "examples": [%s]}
                """.formatted(found, fitting, others, withoutCategory, opinion(ONE, "从五楼往下拉线充电", "SCREENED"));
    }

    static String left(String state, int count) {
        return "{\"state\": \"%s\", \"count\": %d}".formatted(state, count);
    }

    static String opinion(String id, String words, String state) {
        return """
                {"id": "%s", "place": "%s", "state": "%s", "words": "%s"}
                """.formatted(id, PortalTest.STREET, state, words);
    }

    /** @param more further members: undoJob, undoUntil */
    static String action(String kind, int total, boolean running, String outcomes, String... more) {
        return """
                {"id": "%s", "unit": "%s", "actor": "019a0000-0000-7000-8000-00000000000a", "kind": "%s", "reply": "已联系物业",
                 "startedAt": "2026-11-25T02:00:00Z", "total": %d, "outcomes": [%s], "running": %s, "job": "%s"%s}
                """.formatted(
                        ACTION,
                        PortalTest.STREET,
                        kind,
                        total,
                        outcomes,
                        running,
                        JOB,
                        more.length == 0 ? "" : ", " + String.join(", ", more));
    }

    static String count(String outcome, int count) {
        return "{\"outcome\": \"%s\", \"count\": %d}".formatted(outcome, count);
    }

    static void job(StubbedServices services, String id, String state) {
        services.answer("/api/search/v1/jobs/" + id, """
                {"id": "%s", "kind": "bulk-action", "place": "%s", "state": "%s", "done": 1, "total": 2,
                 "cancelRequested": false, "createdAt": "2026-11-25T02:00:00Z", "startedAt": "2026-11-25T02:00:01Z"}
                """.formatted(id, PortalTest.STREET, state));
    }

    static void items(StubbedServices services, String... items) {
        services.answer(API + "/" + ACTION + "/items", "{\"items\": [" + String.join(", ", items) + "]}");
    }

    /** @param more further members: why, now */
    static String item(String outcome, String more) {
        return "{\"position\": 0, \"opinion\": \"%s\", \"outcome\": \"%s\", %s}".formatted(ONE, outcome, more);
    }
}
