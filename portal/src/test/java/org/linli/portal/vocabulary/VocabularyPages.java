package org.linli.portal.vocabulary;

import com.vaadin.flow.component.button.Button;
import java.util.List;
import org.linli.portal.PortalTest;
import org.linli.portal.StubbedServices;
import org.linli.portal.signin.Person;
import org.linli.portal.signin.Role;

/** The pages of the vocabulary as the administrator of a city sees them. */
abstract class VocabularyPages extends PortalTest {

    static final String API = "/api/search/v1/vocabulary";
    static final String CITY = "019a0000-0000-7000-8000-0000000000c1";
    static final String ENTRY = "019a0000-0000-7000-8000-0000000000e1";
    static final String OPINION = "019a0000-0000-7000-8000-0000000000f1";
    static final String TRIAL = "019a0000-0000-7000-8000-0000000000d1";

    @Override
    protected Person person() {
        return new Person(
                "019a0000-0000-7000-8000-00000000000a",
                "沈若溪",
                List.of(new Person.Appointment(CITY, Role.ADMINISTRATOR)));
    }

    static String state(int added) {
        return """
                {"edition": 3, "entries": 2, "synonyms": 1, "oneWay": 0, "words": 1,
                 "added": %d, "changed": 0, "removed": 0}
                """.formatted(added);
    }

    static String entry(String difference) {
        return """
                {"id": "%s", "kind": "SYNONYMS", "words": ["电动车", "电瓶车"], "note": "居民这样说"%s}
                """.formatted(ENTRY, difference);
    }

    @Override
    protected void prepare(StubbedServices services) {
        services.answer("/api/org/v1/units/" + CITY, """
                {"id": "%s", "code": "370500", "name": "云川市", "type": "CITY", "status": "OPEN", "lineage": []}
                """.formatted(CITY));
        services.answer(API, state(1));
        services.answer(API + "/entries", "{\"items\": [" + entry(", \"difference\": \"ADDED\"") + "], \"total\": 1}");
        services.answer(API + "/entries/" + ENTRY, entry(", \"difference\": \"ADDED\""));
        services.answer(API + "/editions", """
                {"items": [
                  {"number": 3, "entries": 2, "restores": 1, "reason": "找到的不相干", "publishedAt": "2026-11-26T01:00:00Z",
                   "publishedBy": "019a0000-0000-7000-8000-00000000000a"},
                  {"number": 1, "entries": 2, "reason": "随系统提供的初始版本", "publishedAt": "2026-11-20T01:00:00Z"}]}
                """);
        services.answer(API + "/editions/1", """
                {"edition": {"number": 1, "entries": 1, "reason": "随系统提供的初始版本",
                             "publishedAt": "2026-11-20T01:00:00Z"},
                 "entries": [{"kind": "ONE_WAY", "words": ["宠物", "狗"], "note": ""}]}
                """);
        services.answer(API + "/questions", "{\"items\": [], \"total\": 0}");
        services.answer(API + "/trials", "{\"items\": []}");
        services.answer(API + "/judged-sets", "{\"items\": [], \"total\": 0}");
    }

    Button button(String words) {
        return find(Button.class).withText(words).last();
    }
}
