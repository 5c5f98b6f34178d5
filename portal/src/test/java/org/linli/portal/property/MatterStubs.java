package org.linli.portal.property;

import org.linli.portal.PortalTest;
import org.linli.portal.StubbedServices;

/** What property-service answers about one matter. */
final class MatterStubs {

    static final String MATTER = "019a0000-0000-7000-8000-0000000000e1";
    static final String API = "/api/property/v1/matters";

    private static final String OPINIONS = "019a0000-0000-7000-8000-0000000000e2";
    private static final String COMPOUND = "019a0000-0000-7000-8000-0000000000e3";

    private MatterStubs() {}

    static void answerAll(StubbedServices services) {
        services.answer(API, """
                {"items": [{"id": "%s", "unit": %s, "title": "3 号楼电梯反复停运", "kind": "OPINIONS", "origin": %s,
                  "state": "OPEN", "openedAt": "2026-11-22T01:00:00Z"}], "total": 1}
                """.formatted(MATTER, place(), origin()));
        services.answer(API + "/counts", """
                {"states": {"OPEN": 1}, "kinds": {"OPINIONS": 1}}
                """);
        services.answer(API + "/" + MATTER, matter("OPEN", ""));
        services.answer(API + "/" + MATTER + "/timeline", """
                {"items": [{"at": "2026-11-24T08:00:00Z", "what": "ANSWERED", "text": "已更换曳引轮", "by": %1$s},
                           {"at": "2026-11-22T01:00:00Z", "what": "OPENED", "by": %1$s}]}
                """.formatted(post()));
    }

    private static String place() {
        return """
                {"id": "%s", "name": "阳光小区", "above": ["临湖区", "文澜街道", "柳湖社区"]}
                """.formatted(COMPOUND);
    }

    private static String post() {
        return """
                {"unit": {"id": "%s", "name": "文澜街道", "above": ["临湖区"]}, "role": "CLERK"}
                """.formatted(PortalTest.STREET);
    }

    private static String origin() {
        return """
                {"kind": "OPINIONS", "id": "%s", "count": 12}
                """.formatted(OPINIONS);
    }

    static String answered() {
        return matter("ANSWERED", """
                "answer": {"text": "已更换曳引轮，11 月 24 日起恢复运行。", "by": %s, "at": "2026-11-24T08:00:00Z"},
                """.formatted(post()));
    }

    private static String matter(String state, String more) {
        return """
                {"id": "%s", "unit": %s, "title": "3 号楼电梯反复停运", "description": "早晚高峰停运", "kind": "OPINIONS",
                 "origin": %s, "state": "%s", %s "openedAt": "2026-11-22T01:00:00Z", "version": 1}
                """.formatted(MATTER, place(), origin(), state, more);
    }
}
