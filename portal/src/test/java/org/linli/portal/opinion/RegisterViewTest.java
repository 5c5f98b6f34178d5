package org.linli.portal.opinion;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linli.portal.PortalTest;

class RegisterViewTest extends PortalTest {

    private static final String PATH = "/api/search/v1/opinions";

    private TextArea text() {
        return find(TextArea.class).single();
    }

    private void send() {
        test(find(Button.class).withText("登记").single()).click();
    }

    @Test
    void nothingTypedIsLostWhenItDoesNotGetThroughAndItCountsOnce() {
        navigate(RegisterView.class);
        test(text()).setValue("3 号楼电梯停了三天");
        services().down("search");
        send();

        assertThat(text().getValue()).isEqualTo("3 号楼电梯停了三天");
        assertThat(words()).contains("你填的内容还在");

        send();
        assertThat(services().sent(PATH, "Idempotency-Key").stream().map(Map.Entry::getKey))
                .hasSizeGreaterThan(1)
                .containsOnly(
                        services().sent(PATH, "Idempotency-Key").getFirst().getKey());
    }

    @Test
    void whatIsRefusedStandsAtItsField() {
        services().respond("POST", PATH, 422, """
                {"type": "urn:linli:problem:invalid", "status": 422,
                 "fields": [{"field": "/text", "message": "含有控制字符"}]}
                """);
        navigate(RegisterView.class);
        test(text()).setValue("电梯");
        send();

        assertThat(text().isInvalid()).isTrue();
        assertThat(text().getErrorMessage()).isEqualTo("含有控制字符");
    }

    @Test
    void whatWasTakenInIsShownAndTheNextCanFollow() {
        services().respond("POST", PATH, 201, """
                {"id": "019a0000-0000-7000-8000-0000000000c2", "text": "电梯停了", "state": "RECEIVED",
                 "place": "%s", "receivedAt": "2026-11-25T01:42:00Z"}
                """.formatted(STREET));
        navigate(RegisterView.class);
        test(text()).setValue("电梯停了");
        send();

        assertThat(words()).contains("已登记到文澜街道");
        test(find(Button.class).withText("再登记一条").single()).click();
        assertThat(text().getValue()).isEmpty();
    }

    @Test
    void anEmptyOpinionIsNotSent() {
        navigate(RegisterView.class);
        send();

        assertThat(text().isInvalid()).isTrue();
        assertThat(services().sent(PATH, "Idempotency-Key")).isEmpty();
    }

    private TextField field(String label) {
        return find(TextField.class).all().stream()
                .filter(each -> label.equals(each.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whereItIsAboutGoesAlongWithItsDatum() {
        services().respond("POST", PATH, 201, """
                {"id": "019a0000-0000-7000-8000-0000000000c2", "text": "电梯停了", "state": "RECEIVED",
                 "place": "%s", "receivedAt": "2026-11-25T01:42:00Z", "latitude": 37.434, "longitude": 118.674}
                """.formatted(STREET));
        navigate(RegisterView.class);
        test(text()).setValue("电梯停了");
        field("纬度").setValue("37.434");
        field("经度").setValue("118.674");
        send();

        assertThat(services().sent(PATH, "Idempotency-Key"))
                .singleElement()
                .satisfies(sent -> assertThat(sent.getValue())
                        .contains("\"latitude\":37.434", "\"longitude\":118.674", "\"datum\":\"WGS84\""));
    }

    @Test
    void withoutTilesNoMapIsOfferedToChooseOn() {
        navigate(RegisterView.class);

        assertThat(find(Button.class).all())
                .extracting(Button::getText)
                .contains("用我现在的位置")
                .doesNotContain("在地图上选");
    }

    @Test
    void degreesThatCannotBeReadAreSaidAtTheirFieldAndNotSent() {
        navigate(RegisterView.class);
        test(text()).setValue("电梯停了");
        field("纬度").setValue("东门");
        send();

        assertThat(field("纬度").getErrorMessage()).contains("118.6740");
        assertThat(find(Details.class).single().isOpened()).isTrue();
        assertThat(services().sent(PATH, "Idempotency-Key")).isEmpty();
    }
}
