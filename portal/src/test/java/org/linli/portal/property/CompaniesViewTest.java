package org.linli.portal.property;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.Test;
import org.linli.portal.PortalTest;
import org.linli.portal.StubbedServices;
import org.linli.portal.ui.MaskedField;
import org.linli.portal.ui.RoomDown;
import org.linli.portal.ui.Timeline;

class CompaniesViewTest extends PortalTest {

    private static final String COMPANY = "019a0000-0000-7000-8000-0000000000d1";
    private static final String SERVICE = "019a0000-0000-7000-8000-0000000000d2";
    private static final String COMPOUND = "019a0000-0000-7000-8000-0000000000d3";
    private static final String API = "/api/property/v1";

    @Override
    protected void prepare(StubbedServices services) {
        services.answer(API + "/companies", """
                {"items": [{"id": "%s", "code": "91370571MA1000007W", "name": "安和物业服务有限公司", "kind": "PROFESSIONAL",
                  "state": "ACTIVE", "party": "NONE", "compounds": 4}], "total": 1}
                """.formatted(COMPANY));
        services.answer(API + "/companies/counts", """
                {"kinds": {"PROFESSIONAL": 1}, "states": {"ACTIVE": 1}, "parties": {"NONE": 1}}
                """);
        services.answer(API + "/companies/" + COMPANY, company(true));
        services.answer(API + "/companies/" + COMPANY + "/timeline", """
                {"items": [{"day": "2026-03-01", "what": "SERVICE_STARTED", "value": "SINGLE", "place": %1$s},
                           {"day": "2026-01-05", "what": "REGISTERED", "value": "PROFESSIONAL"}]}
                """.formatted(place()));
        services.answer(API + "/services", """
                {"items": [{"id": "%s", "company": {"id": "%s", "code": "91370571MA1000007W", "name": "安和物业服务有限公司"},
                  "place": %s, "mode": "SINGLE", "state": "OPEN", "since": "2026-03-01", "version": 1}], "total": 1}
                """.formatted(SERVICE, COMPANY, place()));
        services.answer(API + "/staff", """
                {"items": [{"id": "%s", "company": "%s", "companyName": "安和物业服务有限公司", "place": %s,
                  "job": "PROJECT_MANAGER", "name": "王＊＊", "telephone": "139****4321", "since": "2026-03-01",
                  "version": 1}], "total": 1}
                """.formatted("019a0000-0000-7000-8000-0000000000d4", COMPANY, place()));
    }

    private static String place() {
        return """
                {"id": "%s", "name": "阳光小区", "above": ["临湖区", "文澜街道", "柳湖社区"]}
                """.formatted(COMPOUND);
    }

    private static String company(boolean kept) {
        return """
                {"id": "%s", "code": "91370571MA1000007W", "name": "安和物业服务有限公司", "kind": "PROFESSIONAL",
                 "state": "ACTIVE", "party": "NONE", "unit": {"id": "%s", "name": "文澜街道", "above": ["临湖区"]},
                 "kept": %s, "contactName": "李＊＊", "registeredAt": "2026-01-05T01:00:00Z", "version": 3}
                """.formatted(COMPANY, STREET, kept);
    }

    @Test
    void companiesOfThePlaceAreListed() {
        navigate(CompaniesView.class);

        Grid<?> grid = find(Grid.class).single();
        assertThat(test(grid).size()).isEqualTo(1);
        assertThat(services().asked()).anyMatch(url -> url.contains("/companies?") && url.contains("within=" + STREET));
    }

    @Test
    void aCompanyOpensWithItsCompoundsStaffAndTimeline() {
        go("property/companies?record=" + COMPANY);

        assertThat(find(H2.class).all()).extracting(H2::getText).contains("安和物业服务有限公司");
        assertThat(find(Timeline.class).all()).hasSize(1);
        assertThat(find(MaskedField.class).all()).hasSize(3);
    }

    @Test
    void whatAServiceRefusesStandsAtItsFields() {
        services().respond("POST", API + "/companies", 422, """
                {"type": "urn:linli:problem:invalid", "title": "请求内容有误", "status": 422, "detail": "有字段未通过检查。",
                 "instance": "/api/property/v1/companies",
                 "fields": [{"field": "/code", "message": "校验位不对，请核对是否抄错"}]}
                """);
        navigate(CompaniesView.class);
        test(button("登记企业")).click();

        test(button("保存")).click();

        assertThat(find(Dialog.class).single().isOpened()).isTrue();
        assertThat(find(TextField.class).all())
                .filteredOn(TextField::isInvalid)
                .singleElement()
                .extracting(TextField::getErrorMessage)
                .isEqualTo("校验位不对，请核对是否抄错");
    }

    private Button button(String words) {
        return find(Button.class).withText(words).single();
    }

    @Test
    void whoOnlyServedSeesNeitherContactNorAChange() {
        services().answer(API + "/companies/" + COMPANY, company(false).replace("\"contactName\": \"李＊＊\",", ""));
        go("property/companies?record=" + COMPANY);

        assertThat(find(Button.class).all())
                .extracting(Button::getText)
                .doesNotContain("修改")
                .contains("新增服务小区");
    }

    @Test
    void whilePropertyIsDownItsRoomSaysSo() {
        services().down("property");
        navigate(CompaniesView.class);

        assertThat(find(RoomDown.class).all()).hasSize(1);
    }
}
