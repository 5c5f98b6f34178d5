package org.linli.portal.opinion;

import org.linli.portal.PortalTest;
import org.linli.portal.StubbedServices;

/** Two groups whose adoption waits for somebody, and what search-service says of the first. */
final class WaitingAdoptions {

    static final String GROUPS = "/api/search/v1/groups";
    static final String REFUSED = "019a0000-0000-7000-8000-0000000000e1";
    static final String UNHEARD = "019a0000-0000-7000-8000-0000000000e2";
    static final String RECORD = GROUPS + "/" + REFUSED;
    static final String ADOPT = RECORD + "/adopt";

    private static final String MATTER = "019a0000-0000-7000-8000-0000000000b1";
    private static final String SINCE = "\"since\": \"2026-11-24T04:00:00Z\"";

    static final String IS_REFUSED = """
            , "waiting": {"why": "REFUSED", %s, "refused": "该单位已关闭。"}""".formatted(SINCE);
    static final String IS_UNHEARD = """
            , "waiting": {"why": "UNHEARD", %s}""".formatted(SINCE);
    static final String GOES_ON = """
            , "waiting": {"why": "GOING_ON", %s, "nextTryAt": "2026-11-25T04:02:00Z"}""".formatted(SINCE);

    private WaitingAdoptions() {}

    static void answerAll(StubbedServices services) {
        services.answer(
                GROUPS, """
                {"items": [%s, %s], "total": 9}
                """.formatted(listed(REFUSED, "路灯不亮", IS_REFUSED), listed(UNHEARD, "电梯停运", IS_UNHEARD)));
        services.answer(GROUPS + "/counts", "{\"ADOPTING\": 9}");
        services.answer(
                "/api/search/v1/opinions/019a0000-0000-7000-8000-0000000000c1/near-duplicates",
                "{\"items\": [], \"complete\": true}");
        services.answer(RECORD + "/timeline", "{\"items\": []}");
        services.answer(RECORD, group("ADOPTING", unit(), IS_REFUSED));
    }

    static String listed(String id, String title, String waiting) {
        return """
                {"id": "%s", "title": "%s", "members": 3, "state": "ADOPTING", "confirmedAt": "2026-11-24T03:00:00Z",
                 "placeName": "临湖区/文澜街道" %s}
                """.formatted(id, title, waiting);
    }

    static String group(String state, String adoption, String waiting) {
        return """
                {"id": "%s", "title": "路灯不亮", "members": 3, "state": "%s", "confirmedAt": "2026-11-24T03:00:00Z",
                 "opinions": [{"id": "019a0000-0000-7000-8000-0000000000c1", "state": "GROUPED", "text": "路灯不亮",
                               "receivedAt": "2026-11-24T01:42:00Z"}],
                 "adoption": {"title": "路灯反复不亮", "description": "三位居民反映",
                              "askedAt": "2026-11-24T04:00:00Z" %s} %s}
                """.formatted(REFUSED, state, adoption, waiting);
    }

    static String unit() {
        return """
                , "unit": {"id": "%s", "name": "文澜街道", "type": "STREET"}""".formatted(PortalTest.STREET);
    }

    /** It became a matter. */
    static String adopted() {
        return group("ADOPTED", unit() + """
                , "matter": "%s", "adoptedAt": "2026-11-25T04:00:01Z", "standing": "OPEN"
                """.formatted(MATTER), "");
    }

    static String problem(int status, String slug, String detail) {
        return """
                {"type": "urn:linli:problem:%s", "title": "-", "status": %d, "detail": "%s", "instance": "/"}
                """.formatted(slug, status, detail);
    }
}
