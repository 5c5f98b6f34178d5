package org.linli.portal.opinion;

import org.linli.portal.StubbedServices;

/** What search-service answers about one hot issue. */
final class HotStubs {

    static final String ISSUE = "019a0000-0000-7000-8000-0000000000d1";
    static final String API = "/api/search/v1/hot-issues";

    private static final String COMMUNITY = "019a0000-0000-7000-8000-0000000000d2";
    private static final String COMPOUND = "019a0000-0000-7000-8000-0000000000d3";

    private HotStubs() {}

    static void answerAll(StubbedServices services) {
        services.answer(API, "{\"items\": [%s], \"total\": 1}".formatted(issue("OPEN")));
        services.answer(API + "/counts", """
                {"levels": {"CALM": 4, "HOT": 2, "SEVERE": 1}, "attentions": {"OPEN": 3}, "kinds": {"CATEGORY": 3},
                 "countedAt": "2026-11-25T02:15:00Z"}
                """);
        services.answer(API + "/" + ISSUE, whole("OPEN"));
        services.answer(API + "/" + ISSUE + "/points", points());
    }

    /** Three, two of them at one place. */
    static String points() {
        return """
                {"type": "FeatureCollection", "received": 9, "located": 5, "notShown": 2, "features": [%s, %s, %s]}
                """.formatted(
                        point("019a0000-0000-7000-8000-0000000000e1", "三号楼电梯停运", 118.674),
                        point("019a0000-0000-7000-8000-0000000000e2", "电梯困人", 118.674),
                        point("019a0000-0000-7000-8000-0000000000e3", "五号楼电梯异响", 118.6752));
    }

    private static String point(String opinion, String title, double longitude) {
        return """
                {"type": "Feature", "id": "%s", "geometry": {"type": "Point", "coordinates": [%s, 37.434]},
                 "properties": {"title": "%s", "state": "RECEIVED", "receivedAt": "2026-11-25T01:42:00Z"}}
                """.formatted(opinion, longitude, title);
    }

    private static String issue(String attention) {
        return """
                {"id": "%s", "kind": "CATEGORY", "title": "公用事业/电梯", "category": "公用事业/电梯",
                 "place": {"id": "%s", "name": "柳湖社区", "type": "COMMUNITY"}, "placeName": "临湖区/文澜街道/柳湖社区",
                 "period": "WEEK", "from": "2026-11-19", "to": "2026-11-25", "score": 69, "level": "HOT",
                 "attention": "%s", "received": 9, "expected": 0.5, "unanswered": 9,
                 "countedAt": "2026-11-25T02:15:00Z"}
                """.formatted(ISSUE, COMMUNITY, attention);
    }

    static String whole(String attention) {
        return """
                {"issue": %s, "hotFrom": 50, "severeFrom": 75,
                 "parts": [
                   {"kind": "RECEIVED", "value": 9, "weight": 20, "points": 9, "sentence": "近 7 天收到 9 条，满 20 条计满分"},
                   {"kind": "GROWTH", "value": 6, "weight": 40, "points": 40, "sentence": "按此前 8 期推算应有 0.5 条，实际 9 条"},
                   {"kind": "CHANNELS", "value": 3, "weight": 10, "points": 7, "sentence": "来自 3 种渠道"},
                   {"kind": "REPEATS", "value": 0, "weight": 10, "points": 0, "sentence": "其中 0 条"},
                   {"kind": "UNANSWERED", "value": 1, "weight": 12, "points": 12, "sentence": "其中 9 条未答复，占 100 %%"},
                   {"kind": "WAITING", "value": 2, "weight": 8, "points": 1, "sentence": "最早一条未答复的已等 2 天"}],
                 "days": [{"day": "2026-11-24", "received": 4, "score": 41, "level": "CALM"},
                          {"day": "2026-11-25", "received": 9, "score": 69, "level": "HOT"}],
                 "places": [{"id": "%s", "name": "阳光小区", "received": 9, "earlier": 1}],
                 "states": {"RECEIVED": 7, "SCREENED": 2},
                 "groups": [],
                 "steps": [{"what": "HEATED", "at": "2026-11-25T02:15:00Z", "level": "HOT", "score": 69}]}
                """.formatted(issue(attention), COMPOUND);
    }
}
