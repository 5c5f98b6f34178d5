package org.linli.portal.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.linli.portal.PortalTest;
import org.linli.portal.StubbedServices;
import org.linli.portal.home.HomeView;
import org.linli.portal.place.Place;
import org.linli.portal.place.UnitType;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;

class UnitPickerTest extends PortalTest {

    private static final String COMMUNITY = "019a0000-0000-7000-8000-0000000000c1";
    private static final String COMPOUND = "019a0000-0000-7000-8000-0000000000c2";

    // They belong to a window, which there is only once one has gone somewhere.
    @Autowired
    private ObjectProvider<UnitPickers> pickers;

    @Override
    protected void prepare(StubbedServices services) {
        services.answer("/api/org/v1/units/" + STREET + "/children", "{\"items\": [" + community() + "]}");
        services.answer("/api/org/v1/units", "{\"items\": [" + community() + ", " + compound() + "]}");
    }

    private static String community() {
        return """
            {"id": "%s", "name": "柳湖社区", "type": "COMMUNITY", "status": "OPEN",
             "lineage": [{"id": "%s", "name": "文澜街道", "type": "STREET"}]}\
            """.formatted(COMMUNITY, STREET);
    }

    private static String compound() {
        return """
            {"id": "%s", "name": "柳湖里", "type": "COMPOUND", "status": "OPEN",
             "lineage": [{"id": "%s", "name": "柳湖社区", "type": "COMMUNITY"}]}\
            """.formatted(COMPOUND, COMMUNITY);
    }

    private static List<String> offered(UnitPicker picker, String typed) {
        return picker.offered(typed).map(Place::name).toList();
    }

    @Test
    void beforeAnythingIsTypedThePlaceAndWhatIsBelowItAreOffered() {
        navigate(HomeView.class);
        UnitPicker picker = pickers.getObject().of("单元").here();

        assertThat(picker.unit()).isEqualTo(STREET);
        assertThat(offered(picker, "")).containsExactly("文澜街道", "柳湖社区");
    }

    @Test
    void unitsOfOtherKindsAreNotOffered() {
        navigate(HomeView.class);
        UnitPicker picker = pickers.getObject().of("小区").only(UnitType.COMPOUND).here();

        assertThat(picker.unit()).isNull();
        assertThat(offered(picker, "柳湖")).containsExactly("柳湖里");
    }

    @Test
    void whileTheTreeIsAwayThePlaceAloneIsOffered() {
        navigate(HomeView.class);
        services().down("org");
        UnitPicker picker = pickers.getObject().of("单元").at(COMMUNITY, "文澜街道 / 柳湖社区");

        assertThat(picker.unitOtherThan(COMMUNITY)).isNull();
        assertThat(picker.getPlaceholder()).isEqualTo("文澜街道 / 柳湖社区");
        assertThat(offered(picker, "")).containsExactly("文澜街道");
    }
}
