package org.linli.portal.home;

import org.linli.portal.StubbedServices;

/** A street with something of everything. */
final class HomeStubs {

    private HomeStubs() {}

    static void answerAll(StubbedServices services) {
        services.answer("/api/search/v1/opinions/trend", """
                {"interval": "DAY", "received": 5, "steps": [
                  {"from": "2026-11-24", "to": "2026-11-24", "received": 2},
                  {"from": "2026-11-25", "to": "2026-11-25", "received": 3}]}
                """);
        services.answer("/api/search/v1/opinions", """
                {"items": [], "total": {"value": 12, "exact": true}, "understood": {"query": "", "parts": []}, "facets": [
                  {"kind": "CATEGORY", "exact": true, "values": [
                    {"value": "物业管理", "name": "物业管理", "count": 1240},
                    {"value": "公用事业", "name": "公用事业", "count": 3}]}]}
                """);
        services.answer("/api/search/v1/hot-issues", """
                {"items": [{"id": "019a0000-0000-7000-8000-0000000000d1", "kind": "CATEGORY", "title": "公用事业/电梯",
                  "category": "公用事业/电梯",
                  "place": {"id": "019a0000-0000-7000-8000-0000000000d2", "name": "柳湖社区", "type": "COMMUNITY"},
                  "placeName": "临湖区/文澜街道/柳湖社区", "period": "WEEK", "from": "2026-11-19", "to": "2026-11-25",
                  "score": 69, "level": "HOT", "attention": "OPEN", "received": 9, "expected": 0.5, "unanswered": 9,
                  "countedAt": "2026-11-25T02:15:00Z"}], "total": 1}
                """);
        services.answer("/api/volunteer/v1/figures", """
                {"teams": {"teams": 578, "members": 1734, "captainVacant": 12, "unitClosed": 0, "dissolved": 3,
                   "byKind": [{"kind": "MEDIATION", "teams": 578, "members": 1734}]},
                 "volunteers": [{"state": "ACTIVE", "volunteers": 1734}, {"state": "PAUSED", "volunteers": 6}],
                 "skills": [{"skill": "mediation", "volunteers": 1734}],
                 "coverage": [{"type": "COMPOUND", "units": 263, "covered": 260}]}
                """);
        services.answer("/api/volunteer/v1/skills", """
                {"items": [{"code": "mediation", "nameZh": "调解", "nameEn": "Mediation", "version": 1}], "total": 1}
                """);
        services.answer("/api/property/v1/matters/counts", """
                {"states": {"OPEN": 3, "CLOSED": 40}, "kinds": {"OPINIONS": 43}}
                """);
        services.answer("/api/property/v1/coverage", """
                {"day": "2026-11-25", "professional": {"covered": 230, "total": 263}, "fallback": 7,
                 "party": {"covered": 55, "total": 60}}
                """);
    }
}
