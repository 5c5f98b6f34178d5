package org.linli.portal.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.linli.portal.PortalTest;
import org.linli.portal.StubbedServices;
import org.linli.portal.home.TodosView;
import org.linli.portal.signin.Person;
import org.linli.portal.signin.Role;
import org.linli.portal.ui.EmptyState;
import org.linli.portal.ui.RoomDown;

class WebhooksViewTest extends PortalTest {

    private static final String API = "/api/search/v1/webhooks";
    private static final String HOOK = "019a0000-0000-7000-8000-0000000000f1";
    private static final String SENT = "019a0000-0000-7000-8000-0000000000f2";
    private static final String RECORD = "opinions/webhooks?record=" + HOOK;

    @Override
    protected Person person() {
        return new Person(
                "019a0000-0000-7000-8000-00000000000a",
                "沈若溪",
                List.of(new Person.Appointment(STREET, Role.ADMINISTRATOR)));
    }

    @Override
    protected void prepare(StubbedServices services) {
        with("ACTIVE");
        services.answer(API + "/" + HOOK + "/deliveries", """
                {"items": [%s]}
                """.formatted(sent()));
        services.respond("POST", API, 201, keyed());
        services.respond("POST", API + "/" + HOOK + "/secret", 200, keyed());
        services.respond("POST", API + "/" + HOOK + "/test", 202, sent());
        services.respond("POST", API + "/" + HOOK + "/deliveries/" + SENT + "/resend", 202, sent());
    }

    private static void with(String state) {
        services().answer(API, "{\"items\": [%s]}".formatted(hook(state)));
        services().respond("PATCH", API + "/" + HOOK, 200, hook(state));
        services().answer(API + "/" + HOOK, hook(state));
    }

    private static String hook(String state) {
        return """
                {"id": "%s", "unit": "%s", "unitName": "文澜街道", "url": "https://hooks.example.gov.cn/linli?key=secret",
                 "kinds": ["ISSUE_HEATED", "REPORT_ISSUED"], "state": "%s", "failures": 3,
                 "failingSince": "2026-11-25T01:00:00Z", "createdAt": "2026-11-20T01:00:00Z", "version": 4}
                """.formatted(HOOK, STREET, state);
    }

    private static String keyed() {
        return """
                {"webhook": %s, "secret": "whsec_dGVzdA=="}
                """.formatted(hook("ACTIVE"));
    }

    private static String sent() {
        return """
                {"id": "%s", "kind": "search.issue.heated", "body": "{}", "state": "WAITING",
                 "createdAt": "2026-11-25T02:00:00Z", "dueAt": "2026-11-25T02:15:00Z", "attempts": 3,
                 "attemptedAt": "2026-11-25T02:06:00Z", "status": 503}
                """.formatted(SENT);
    }

    private Button button(String words) {
        return find(Button.class).withText(words).single();
    }

    private String record() {
        return find(WebhookRecord.class).single().getElement().getTextRecursively();
    }

    @Test
    void thoseOfThePlaceAreListedByHostAndNotByWhatStandsBehindIt() {
        go("opinions/webhooks");

        Grid<?> grid = find(Grid.class).single();
        assertThat(test(grid).size()).isEqualTo(1);
        assertThat(services().asked()).anyMatch(url -> url.startsWith(API + "?") && url.contains("unit=" + STREET));
        assertThat(words()).doesNotContain("key=secret");
    }

    @Test
    @SuppressWarnings("unchecked")
    void oneIsRegisteredAndItsSecretShownOnce() {
        go("opinions/webhooks");
        test(button("登记 Webhook")).click();

        find(TextField.class).withCaption("地址").single().setValue("https://hooks.example.gov.cn/linli");
        CheckboxGroup<WebhookApi.Kind> kinds =
                find(CheckboxGroup.class).withCaption("提醒内容").single();
        kinds.setValue(Set.of(WebhookApi.Kind.ISSUE_HEATED));
        test(find(Button.class).withText("登记 Webhook").all().getLast()).click();

        assertThat(services().sent(API, "Accept"))
                .singleElement()
                .satisfies(sent -> assertThat(sent.getValue())
                        .contains(STREET, "https://hooks.example.gov.cn/linli", "[\"ISSUE_HEATED\"]"));
        assertThat(find(TextField.class).withCaption("签名密钥").single().getValue())
                .isEqualTo("whsec_dGVzdA==");
        test(button("已保存")).click();
        assertThat(find(Dialog.class).all()).noneMatch(Dialog::isOpened);
    }

    @Test
    void whatIsWrongWithTheAddressIsSaidAtItsField() {
        services().respond("POST", API, 422, """
                {"type": "urn:linli:problem:invalid", "title": "请求内容有误", "status": 422, "detail": "有字段未通过检查。",
                 "instance": "/api/search/v1/webhooks",
                 "fields": [{"field": "/url", "message": "主机 localhost 指向内部网络，不能使用"}]}
                """);
        go("opinions/webhooks");
        test(button("登记 Webhook")).click();
        find(TextField.class).withCaption("地址").single().setValue("https://localhost/");

        test(find(Button.class).withText("登记 Webhook").all().getLast()).click();

        assertThat(find(TextField.class).withCaption("地址").single().getErrorMessage())
                .contains("指向内部网络");
    }

    @Test
    void theRecordTellsHowItIsAndWhatWasAnswered() {
        go(RECORD);

        assertThat(record())
                .contains("hooks.example.gov.cn", "启用", "文澜街道", "热点升温、月报已编制")
                .contains("自 2026-11-25 09:00 起连续 3 次未送达", "待送达", "应答 503，第 3 次，10:15 再试");
    }

    @Test
    void aTestIsSentAndWhatWasSentIsSentAgain() {
        go(RECORD);

        test(button("发送测试")).click();
        test(button("重新发送")).click();

        assertThat(services().sent(API + "/" + HOOK + "/test", "Idempotency-Key"))
                .hasSize(1);
        assertThat(services().sent(API + "/" + HOOK + "/deliveries/" + SENT + "/resend", "Idempotency-Key"))
                .hasSize(1);
    }

    @Test
    void anotherSecretIsMadeInTheVersionThatWasRead() {
        go(RECORD);
        test(button("更换密钥")).click();

        test(find(Button.class).withText("更换密钥").all().getLast()).click();

        assertThat(services().sent(API + "/" + HOOK + "/secret", "If-Match"))
                .singleElement()
                .satisfies(sent -> assertThat(sent.getKey()).isEqualTo("\"4\""));
        assertThat(find(TextField.class).withCaption("签名密钥").single().getValue())
                .isEqualTo("whsec_dGVzdA==");
    }

    @Test
    void oneThatWasStoppedIsATodoAndCanBeLetGoOn() {
        with("STOPPED");
        navigate(TodosView.class);
        assertThat(words()).contains("处理已停用的 Webhook（hooks.example.gov.cn）");

        go(RECORD);
        assertThat(find(Button.class).all()).extracting(Button::getText).doesNotContain("发送测试", "重新发送");
        test(button("启用")).click();

        assertThat(services().sent(API + "/" + HOOK, "If-Match"))
                .singleElement()
                .satisfies(sent -> assertThat(sent.getValue()).isEqualTo("{\"active\":true}"));
    }

    @Test
    void whereThereIsNoneThePageSaysWhatItIsFor() {
        services().answer(API, "{\"items\": []}");
        go("opinions/webhooks");

        assertThat(find(EmptyState.class).single().getElement().getTextRecursively())
                .contains("还没有 Webhook");
    }

    @Test
    void whileSearchIsDownThePageSaysSo() {
        services().down("search");
        go("opinions/webhooks");

        assertThat(find(RoomDown.class).all()).hasSize(1);
    }
}
