package org.linli.portal.opinion;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.portal.PortalTest;
import org.linli.portal.StubbedServices;
import org.linli.portal.signin.Person;
import org.linli.portal.signin.Role;

class HeatThresholdTest extends PortalTest {

    private static final String API = "/api/search/v1/heat-thresholds/" + STREET;

    @Override
    protected Person person() {
        return new Person(
                "019a0000-0000-7000-8000-00000000000a",
                "沈若溪",
                List.of(new Person.Appointment(STREET, Role.ADMINISTRATOR)));
    }

    @Override
    protected void prepare(StubbedServices services) {
        HotStubs.answerAll(services);
        services.answer(API, """
                {"hotFrom": 45, "severeFrom": 70, "setBy": {"id": "%s", "name": "临湖区", "type": "DISTRICT"}}
                """.formatted(STREET));
    }

    @BeforeEach
    void opened() {
        navigate(HotIssuesView.class);
        test(find(Button.class).withText("热点线").single()).click();
    }

    private IntegerField field(String caption) {
        return find(IntegerField.class).withCaption(caption).single();
    }

    @Test
    void whatHoldsAtThePlaceAndWhoSetItIsSaid() {
        assertThat(find(Dialog.class).single().getElement().getTextRecursively())
                .contains("现在用的是临湖区设定的热点线");
        assertThat(field("热点，热度自").getValue()).isEqualTo(45);
        assertThat(field("高热，热度自").getValue()).isEqualTo(70);
    }

    @Test
    void theyAreSetInTheVersionThatWasRead() {
        services().respond("PUT", API, 200, "{\"hotFrom\": 60, \"severeFrom\": 80}");
        field("热点，热度自").setValue(60);
        field("高热，热度自").setValue(80);

        test(find(Button.class).withText("设定").single()).click();

        assertThat(services().sent(API, "If-Match")).singleElement().satisfies(sent -> {
            assertThat(sent.getKey()).isEqualTo("\"1\"");
            assertThat(sent.getValue()).isEqualTo("{\"hotFrom\":60,\"severeFrom\":80}");
        });
        assertThat(find(Dialog.class).all()).noneMatch(Dialog::isOpened);
    }

    @Test
    void whatIsOutOfBoundsIsSaidAtItsField() {
        services().respond("PUT", API, 422, """
                {"type": "urn:linli:problem:invalid", "title": "请求内容有误", "status": 422, "detail": "有字段未通过检查。",
                 "instance": "/api/search/v1/heat-thresholds",
                 "fields": [{"field": "/severeFrom", "message": "须在 60 至 100 之间"}]}
                """);

        test(find(Button.class).withText("设定").single()).click();

        assertThat(field("高热，热度自").getErrorMessage()).isEqualTo("须在 60 至 100 之间");
    }
}
