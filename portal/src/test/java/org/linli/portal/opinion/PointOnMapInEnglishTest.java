package org.linli.portal.opinion;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.linli.portal.PortalTest;
import org.linli.portal.StubbedServices;
import org.linli.portal.map.PointPicker;
import org.springframework.test.context.TestPropertySource;

@TestPropertySource(
        properties = {
            "linli.portal.map.tiles.urls[0]=https://tiles.example/{z}/{x}/{y}.png",
            "linli.portal.map.tiles.attribution=© 测试图",
            "linli.portal.map.tiles.datum=GCJ02",
            "linli.portal.map.city.latitude=37.434",
            "linli.portal.map.city.longitude=118.674"
        })
class PointOnMapInEnglishTest extends PortalTest {

    @Override
    protected Locale language() {
        return Locale.ENGLISH;
    }

    @Override
    protected void prepare(StubbedServices services) {
        services.answer("/api/search/v1/opinions/extent", "{\"located\": 0}");
    }

    @Test
    void theMapSpeaksTheReadersLanguage() {
        navigate(RegisterView.class);
        test(find(Button.class).withText("Choose on the map").single()).click();

        assertThat(find(Dialog.class).single().getHeaderTitle()).isEqualTo("Choose a place on the map");
        assertThat(find(Button.class).all()).extracting(Button::getText).contains("Cancel", "Use this place");
        assertThat(String.valueOf(find(PointPicker.class).single().getElement().getPropertyRaw("data")))
                .contains("{0}° N, {1}° E", "Zoom in until you can tell the place");
    }
}
