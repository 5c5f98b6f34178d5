package org.linli.portal.volunteer;

import org.linli.portal.PortalTest;
import org.linli.portal.StubbedServices;

/** What volunteer-service answers in these tests: one team with a captain and a member, and the captain. */
final class VolunteerStubs {

    static final String API = "/api/volunteer/v1";
    static final String COMMUNITY = "019a0000-0000-7000-8000-0000000000c1";
    static final String TEAM = "019a0000-0000-7000-8000-0000000000d1";
    static final String CAPTAIN = "019a0000-0000-7000-8000-0000000000e1";
    static final String MEMBER = "019a0000-0000-7000-8000-0000000000e2";

    private static final String LINEAGE = """
        [{"id": "019a0000-0000-7000-8000-000000000001", "name": "临湖区", "type": "DISTRICT"},
         {"id": "%s", "name": "文澜街道", "type": "STREET"}]\
        """.formatted(PortalTest.STREET);

    private VolunteerStubs() {}

    static void answerAll(StubbedServices services) {
        services.answer(API + "/teams", "{\"items\": [%s]}".formatted(team()));
        services.answer(API + "/teams/" + TEAM, team());
        services.answer(API + "/teams/" + TEAM + "/members", """
            {"items": [%s, %s]}\
            """.formatted(
                        member(CAPTAIN, "CAPTAIN"), member(MEMBER, "MEMBER")));
        services.answer(API + "/volunteers", "{\"items\": [%s]}".formatted(volunteer()));
        services.answer(API + "/volunteers/" + CAPTAIN, volunteer());
        services.answer(API + "/volunteers/" + CAPTAIN + "/teams", """
            {"items": [{"team": "%s", "name": "文澜调解队", "kind": "MEDIATION", "role": "CAPTAIN",
              "since": "2025-03-05"}], "total": 1}\
            """.formatted(TEAM));
        services.answer(API + "/skills", """
            {"items": [{"code": "mediation", "nameZh": "调解", "nameEn": "Mediation", "version": 1}], "total": 1}\
            """);
        services.answer(API + "/figures", """
            {"teams": {"teams": 578, "members": 1734, "captainVacant": 12, "unitClosed": 0, "dissolved": 3,
               "byKind": [{"kind": "MEDIATION", "teams": 578, "members": 1734}]},
             "volunteers": [{"state": "ACTIVE", "volunteers": 1734}],
             "skills": [{"skill": "mediation", "volunteers": 1734}],
             "coverage": [{"type": "COMMUNITY", "units": 56, "covered": 56},
                          {"type": "COMPOUND", "units": 263, "covered": 260}]}\
            """);
    }

    static String team() {
        return """
            {"id": "%s", "unit": "%s", "lineage": %s, "unitClosed": false, "kind": "MEDIATION", "name": "文澜调解队",
             "captain": {"volunteer": "%s", "name": "李＊＊"}, "captainVacant": false, "members": 2,
             "foundedOn": "2025-03-05", "version": 4}\
            """.formatted(TEAM, PortalTest.STREET, LINEAGE, CAPTAIN);
    }

    static String volunteer() {
        return """
            {"id": "%s", "unit": "%s", "lineage": %s, "name": "李＊＊", "telephone": "138****5678", "kind": "RESIDENT",
             "skills": ["mediation"], "state": "ACTIVE", "consentedAt": "2025-03-01T01:00:00Z",
             "registeredAt": "2025-03-01T02:00:00Z", "version": 2}\
            """.formatted(CAPTAIN, PortalTest.STREET, LINEAGE);
    }

    /** A community of the street, as org-service answers it. */
    static String community() {
        return """
            {"id": "%s", "name": "柳湖社区", "type": "COMMUNITY", "status": "OPEN",
             "lineage": [{"id": "%s", "name": "文澜街道", "type": "STREET"}]}\
            """.formatted(COMMUNITY, PortalTest.STREET);
    }

    private static String member(String volunteer, String role) {
        return """
            {"id": "%s", "volunteer": "%s", "name": "李＊＊", "state": "ACTIVE", "role": "%s", "since": "2025-03-05"}\
            """.formatted(volunteer.replace("000000e", "000000f"), volunteer, role);
    }
}
