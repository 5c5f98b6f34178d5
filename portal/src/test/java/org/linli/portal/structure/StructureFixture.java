package org.linli.portal.structure;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.treegrid.TreeGrid;
import java.util.List;
import org.linli.portal.PortalTest;
import org.linli.portal.StubbedServices;
import org.linli.portal.signin.Person;
import org.linli.portal.signin.Role;

/** A street with one community, and in it two grids; whoever is signed in administers the street. */
abstract class StructureFixture extends PortalTest {

    static final String DISTRICT = "019a0000-0000-7000-8000-000000000001";
    static final String COMMUNITY = "019a0000-0000-7000-8000-000000000011";
    static final String GRID = "019a0000-0000-7000-8000-000000000021";
    static final String OTHER = "019a0000-0000-7000-8000-000000000012";

    static final String UNITS = "/api/org/v1/units/";

    @Override
    protected Person person() {
        return new Person(
                "019a0000-0000-7000-8000-00000000000a",
                "沈若溪",
                List.of(new Person.Appointment(STREET, Role.ADMINISTRATOR)));
    }

    @Override
    protected void prepare(StubbedServices services) {
        services.answer(UNITS + "tops", "[" + unit(STREET, "文澜街道", "STREET", DISTRICT, 1, above(1)) + "]");
        services.answer(UNITS + STREET, unit(STREET, "文澜街道", "STREET", DISTRICT, 1, above(1)));
        services.answer(UNITS + COMMUNITY, unit(COMMUNITY, "柳湖社区", "COMMUNITY", STREET, 2, above(2)));
        services.answer(UNITS + GRID, unit(GRID, "第一网格", "GRID", COMMUNITY, 0, above(3)));
        services.answer(UNITS + STREET + "/children", page(unit(COMMUNITY, "柳湖社区", "COMMUNITY", STREET, 2, above(2))));
        services.answer(UNITS + COMMUNITY + "/children", page(unit(GRID, "第一网格", "GRID", COMMUNITY, 0, above(3))));
        services.answer(UNITS + GRID + "/children", page(""));
        services.answer("/api/org/v1/units", page(unit(COMMUNITY, "柳湖社区", "COMMUNITY", STREET, 2, above(2))));
        services.answer("/api/org/v1/party-orgs", page(""));
        services.answer(
                "/api/org/v1/coverage/uncovered",
                page("{\"id\": \"%s\", \"name\": \"老印染厂宿舍\", \"above\": [\"文澜街道\"]}".formatted(OTHER)));
        for (String id : List.of(STREET, COMMUNITY, GRID)) {
            services.answer(UNITS + id + "/figures", """
                    {"asOf": "2026-11-25T06:05:00Z", "coverageOf": "COMPOUND", "partyOrgs": 5, "uncovered": 1,
                     "households": 2214, "openUnits": [{"type": "COMPOUND", "count": 6}],
                     "organisation": {"numerator": 5, "denominator": 6}, "work": {"numerator": 6, "denominator": 6}}
                    """);
            services.answer(UNITS + id + "/history", page("""
                    {"id": "019a0000-0000-7000-8000-0000000000e1", "what": "RENAMED", "actor": "x", "actorName": "王＊＊",
                     "at": "2026-11-25T01:42:00Z", "from": "柳湖", "to": "柳湖社区"}
                    """));
            services.answer(UNITS + id + "/child-kinds", "[{\"type\": \"GRID\"}]");
        }
    }

    static String page(String items) {
        return "{\"items\": [" + items + "]}";
    }

    /** The first of: district, street, community. */
    static String above(int count) {
        return String.join(
                ", ",
                List.of(
                                above(DISTRICT, "临湖区", "DISTRICT"),
                                above(STREET, "文澜街道", "STREET"),
                                above(COMMUNITY, "柳湖社区", "COMMUNITY"))
                        .subList(0, count));
    }

    private static String above(String id, String name, String type) {
        return "{\"id\": \"%s\", \"name\": \"%s\", \"type\": \"%s\"}".formatted(id, name, type);
    }

    static String unit(String id, String name, String type, String parent, int below, String above) {
        return """
                {"id": "%s", "name": "%s", "type": "%s", "status": "OPEN", "parent": "%s", "openUnitsBelow": %d,
                 "lineage": [%s], "validFrom": "2019-04-01", "version": 3}
                """.formatted(id, name, type, parent, below, above);
    }

    static String address(String id) {
        return "structure/units?record=" + id;
    }

    @SuppressWarnings("unchecked")
    TreeGrid<UnitApi.Unit> tree() {
        return find(TreeGrid.class).single();
    }

    String heading() {
        return find(H1.class).single().getText();
    }

    List<String> buttons() {
        return find(Button.class).all().stream().map(Button::getText).toList();
    }

    void press(String words) {
        test(find(Button.class).withText(words).single()).click();
    }

    long asked(String part) {
        return services().asked().stream().filter(url -> url.contains(part)).count();
    }
}
