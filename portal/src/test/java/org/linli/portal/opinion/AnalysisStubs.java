package org.linli.portal.opinion;

import org.linli.portal.PortalTest;
import org.linli.portal.StubbedServices;

/** What search-service answers about a street's opinions. */
final class AnalysisStubs {

    static final String API = "/api/search/v1/analysis/opinions";
    static final String COMMUNITY = "019a0000-0000-7000-8000-000000000021";
    static final String OPINION = "019a0000-0000-7000-8000-0000000000c1";

    private AnalysisStubs() {}

    /** Three came in, one of them was answered; one of the month before waits longest. */
    static void answer(StubbedServices services) {
        services.answer(API, """
                {"analysis": {
                  "unit": {"id": "%1$s", "name": "文澜街道", "type": "STREET", "path": "临湖区/文澜街道"},
                  "asOf": "2026-11-26T01:00:00Z",
                  "figures": {"period": {"from": "2026-10-01", "to": "2026-10-31"}, "received": 3, "answered": 1,
                              "medianMinutes": 4560, "ninetiethMinutes": 4560, "declined": 1, "waiting": 2,
                              "grouped": 2, "groups": 1},
                  "before": {"period": {"from": "2026-09-01", "to": "2026-09-30"}, "received": 12, "answered": 9,
                             "medianMinutes": 75, "ninetiethMinutes": 20, "declined": 0, "waiting": 1, "grouped": 0,
                             "groups": 0},
                  "yearAgo": {"period": {"from": "2025-10-01", "to": "2025-10-31"}, "received": 0, "answered": 0,
                              "declined": 0, "waiting": 0, "grouped": 0, "groups": 0},
                  "interval": "WEEK",
                  "steps": [{"from": "2026-10-01", "to": "2026-10-04", "received": 2},
                            {"from": "2026-10-05", "to": "2026-10-11", "received": 1}],
                  "places": [{"kind": "NAMED", "key": "%2$s", "name": "望湖社区", "received": 2, "before": 12, "yearAgo": 0},
                             {"kind": "NONE", "received": 1, "before": 0, "yearAgo": 0}],
                  "categories": [{"kind": "NAMED", "key": "公用事业", "received": 2, "before": 7, "yearAgo": 0},
                                 {"kind": "NONE", "received": 1, "before": 5, "yearAgo": 0}],
                  "channels": [{"kind": "NAMED", "key": "HOTLINE", "received": 3, "before": 12, "yearAgo": 0}],
                  "states": [{"kind": "NAMED", "key": "RECEIVED", "received": 3, "before": 0, "yearAgo": 0}],
                  "ages": [{"age": "UP_TO_3_DAYS", "waiting": 1}, {"age": "UP_TO_7_DAYS", "waiting": 0},
                           {"age": "UP_TO_15_DAYS", "waiting": 0}, {"age": "OVER_15_DAYS", "waiting": 1}],
                  "reasons": [{"reason": "不属于本辖区职责", "declined": 1}],
                  "topGroups": [{"id": "%3$s", "title": "3 号楼电梯反复停运", "received": 2}],
                  "longestWaiting": [{"id": "%3$s", "source": "12345", "place": "临湖区/文澜街道/望湖社区",
                                      "receivedOn": "2026-09-20", "days": 41}]},
                 "definitions": [{"figure": "RECEIVED", "name": "受理意见", "definition": "受理时间在统计期内的意见条数。"}]}
                """.formatted(PortalTest.STREET, COMMUNITY, OPINION));
    }

    /** Nothing at all. */
    static void answerNothing(StubbedServices services) {
        services.answer(API, """
                {"analysis": {
                  "unit": {"id": "%s", "name": "文澜街道", "type": "STREET", "path": "临湖区/文澜街道"},
                  "asOf": "2026-11-26T01:00:00Z",
                  "figures": {"period": {"from": "2026-10-01", "to": "2026-10-31"}, "received": 0, "answered": 0,
                              "declined": 0, "waiting": 0, "grouped": 0, "groups": 0},
                  "before": {"period": {"from": "2026-09-01", "to": "2026-09-30"}, "received": 0, "answered": 0,
                             "declined": 0, "waiting": 0, "grouped": 0, "groups": 0},
                  "yearAgo": {"period": {"from": "2025-10-01", "to": "2025-10-31"}, "received": 0, "answered": 0,
                              "declined": 0, "waiting": 0, "grouped": 0, "groups": 0},
                  "interval": "DAY", "steps": [], "places": [], "categories": [], "channels": [], "states": [],
                  "ages": [], "reasons": [], "topGroups": [], "longestWaiting": []},
                 "definitions": []}
                """.formatted(PortalTest.STREET));
    }
}
