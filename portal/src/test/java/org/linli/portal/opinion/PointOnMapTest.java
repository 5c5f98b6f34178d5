package org.linli.portal.opinion;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.portal.PortalTest;
import org.linli.portal.StubbedServices;
import org.linli.portal.map.PointPicker;
import org.springframework.test.context.TestPropertySource;

/** Where something happened, chosen on a map of shifted tiles; the shift itself is a matter of the browser. */
@TestPropertySource(
        properties = {
            "linli.portal.map.tiles.urls[0]=https://tiles.example/{z}/{x}/{y}.png",
            "linli.portal.map.tiles.attribution=© 测试图",
            "linli.portal.map.tiles.datum=GCJ02",
            "linli.portal.map.city.latitude=37.434",
            "linli.portal.map.city.longitude=118.674"
        })
class PointOnMapTest extends PortalTest {

    private static final String EXTENT = "/api/search/v1/opinions/extent";
    private static final String OPINIONS = "/api/search/v1/opinions";

    @Override
    protected void prepare(StubbedServices services) {
        services.answer(EXTENT, """
                {"located": 12, "unit": "%s", "bbox": [118.651, 37.421, 118.702, 37.447]}
                """.formatted(STREET));
    }

    @BeforeEach
    void onTheForm() {
        navigate(RegisterView.class);
    }

    private TextField field(String label) {
        return find(TextField.class).all().stream()
                .filter(each -> label.equals(each.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private void type(String latitude, String longitude) {
        field("纬度").setValue(latitude);
        field("经度").setValue(longitude);
    }

    @SuppressWarnings("unchecked")
    private Select<SearchApi.Datum> datum() {
        return find(Select.class).all().stream()
                .filter(each -> "坐标系".equals(each.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private void open() {
        test(find(Button.class).withText("在地图上选").single()).click();
    }

    private PointPicker picker() {
        return find(PointPicker.class).single();
    }

    private String sent() {
        return String.valueOf(picker().getElement().getPropertyRaw("data"));
    }

    private void choose(String latitude, String longitude) {
        ComponentUtil.fireEvent(picker(), new PointPicker.Chosen(picker(), true, latitude, longitude));
    }

    @Test
    void theMapBeginsWhereThePlaceLies() {
        open();

        assertThat(sent())
                .contains("\"around\":[118.651,37.421,118.702,37.447]", "\"datum\":\"GCJ02\"", "© 测试图")
                .doesNotContain("\"start\"");
    }

    @Test
    void aPlaceOfWhichNothingIsKnownBeginsWithTheCity() {
        services().answer(EXTENT, "{\"located\": 0}");
        open();

        assertThat(sent()).contains("\"around\":[118.524,37.284,");
    }

    @Test
    void whileTheServiceIsAwayItBeginsWithTheCity() {
        services().down("search");
        open();

        assertThat(sent()).contains("\"around\":[118.524,37.284,");
    }

    @Test
    void whatIsTypedAlreadyIsInTheMiddleAsItsDatumSays() {
        type("39.913345", "116.384047");
        datum().setValue(SearchApi.Datum.GCJ02);
        open();

        assertThat(sent()).contains("\"start\":{\"lat\":39.913345,\"lon\":116.384047,\"datum\":\"GCJ02\"}");
    }

    @Test
    void whatIsTypedAndLiesNowhereInTheCountryIsNoBeginning() {
        type("118.674", "37.434");
        open();

        assertThat(sent()).doesNotContain("\"start\"");
    }

    @Test
    void whatIsChosenStandsInTheFieldsAndGoesAlong() {
        services().respond("POST", OPINIONS, 201, """
                {"id": "019a0000-0000-7000-8000-0000000000c2", "text": "路灯坏了", "state": "RECEIVED",
                 "place": "%s", "receivedAt": "2026-11-25T01:42:00Z", "latitude": 37.434, "longitude": 118.674}
                """.formatted(STREET));
        test(find(TextArea.class).single()).setValue("路灯坏了");
        datum().setValue(SearchApi.Datum.GCJ02);
        open();
        choose("37.4340", "118.6740");

        assertThat(find(Dialog.class).exists()).isFalse();
        assertThat(field("纬度").getValue()).isEqualTo("37.4340");
        assertThat(field("经度").getValue()).isEqualTo("118.6740");
        test(find(Button.class).withText("登记").single()).click();
        assertThat(services().sent(OPINIONS, "Idempotency-Key"))
                .singleElement()
                .satisfies(sent -> assertThat(sent.getValue())
                        .contains("\"latitude\":37.4340", "\"longitude\":118.6740", "\"datum\":\"CGCS2000\""));
    }

    @Test
    void whatWasWrongBeforeIsNoLongerMarked() {
        type("东门", "118.674");
        test(find(TextArea.class).single()).setValue("路灯坏了");
        test(find(Button.class).withText("登记").single()).click();
        assertThat(field("纬度").isInvalid()).isTrue();
        open();
        choose("37.4340", "118.6740");

        assertThat(field("纬度").isInvalid()).isFalse();
    }

    @Test
    void cancelledNothingChanges() {
        type("37.4340", "118.6740");
        open();
        test(find(Button.class).withText("取消").single()).click();

        assertThat(find(Dialog.class).exists()).isFalse();
        assertThat(field("纬度").getValue()).isEqualTo("37.4340");
    }

    @Test
    void whatABrowserMakesUpIsNotTaken() {
        open();
        choose("37.4340", "<b>118</b>");

        assertThat(picker().isAttached()).isTrue();
        assertThat(field("纬度").getValue()).isEmpty();
    }
}
