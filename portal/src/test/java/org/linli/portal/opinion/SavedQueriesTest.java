package org.linli.portal.opinion;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.linli.portal.PortalTest;
import org.linli.portal.StubbedServices;
import org.linli.portal.home.TodosView;

class SavedQueriesTest extends PortalTest {

    private static final String API = "/api/search/v1/saved-searches";
    private static final String MINE = "019a0000-0000-7000-8000-0000000000e1";
    private static final String THEIRS = "019a0000-0000-7000-8000-0000000000e2";

    @Override
    protected void prepare(StubbedServices services) {
        services.answer(API, """
                {"items": [%s, %s]}
                """.formatted(saved(MINE, "飞线充电", true, "DAILY"), saved(THEIRS, "停车", false, "NEVER")));
        services.respond("POST", API, 201, saved(MINE, "飞线充电", true, "DAILY"));
        services.respond("PATCH", API + "/" + MINE, 200, saved(MINE, "充电", true, "WEEKLY"));
        services.respond("POST", API + "/" + MINE + "/seen", 204, "");
    }

    private static String saved(String id, String name, boolean mine, String alert) {
        return """
                {"id": "%s", "unit": "%s", "name": "%s", "view": "q=charge&state=RECEIVED", "mine": %s, "shared": %s,
                 "alert": "%s", "createdAt": "2026-11-25T02:00:00Z", "version": 3}
                """.formatted(id, STREET, name, mine, !mine, alert);
    }

    private Popover opened(String address) {
        go(address);
        find(SavedQueries.class).single().show();
        return find(Popover.class).all().stream()
                .filter(popover -> popover.getElement().getTextRecursively().contains("飞线充电"))
                .findFirst()
                .orElseThrow();
    }

    private Button button(Popover popover, String label) {
        return find(Button.class).from(popover).all().stream()
                .filter(each -> label.equals(each.getText())
                        || label.equals(each.getAriaLabel().orElse("")))
                .findFirst()
                .orElseThrow();
    }

    private List<String> labels(Popover popover) {
        return find(Button.class).from(popover).all().stream()
                .map(each -> each.getAriaLabel().orElse(each.getText()))
                .toList();
    }

    @Test
    void onesOwnCanBeSetAndDeletedAndAColleaguesOnlyUsed() {
        Popover saved = opened("opinions");

        assertThat(saved.getElement().getTextRecursively()).contains("飞线充电", "每天提醒", "停车", "同事共享");
        assertThat(labels(saved)).contains("设置“飞线充电”", "删除“飞线充电”").doesNotContain("设置“停车”", "删除“停车”");
    }

    @Test
    void whatWasSavedIsGoneToWithItsFilters() {
        Popover saved = opened("opinions");

        test(find(NativeButton.class).from(saved).all().getFirst()).click();

        assertThat(UI.getCurrent()
                        .getInternals()
                        .getActiveViewLocation()
                        .getQueryParameters()
                        .getQueryString())
                .contains("q=charge", "state=RECEIVED");
    }

    @Test
    @SuppressWarnings("unchecked")
    void whatOneLooksAtIsSavedWithItsPlaceAndWithoutItsPeriod() {
        services().refuse("/api/search/v1/opinions/" + THEIRS, 404, """
                {"type": "urn:linli:problem:not-found", "title": "未找到", "status": 404, "detail": "没有找到该内容",
                 "instance": "/api/search/v1/opinions"}
                """);
        Popover saved = opened("opinions?q=charge&category=fire&days=7&record=" + THEIRS);
        test(button(saved, "保存现在的查询")).click();

        find(TextField.class).withCaption("名称").single().setValue(" 飞线 ");
        Select<SavedApi.Alert> alert = find(Select.class).withCaption("有新意见时提醒").single();
        alert.setValue(SavedApi.Alert.WEEKLY);
        find(Checkbox.class).withCaption("与本单位同事共享").single().setValue(true);
        test(find(Button.class).withText("保存").single()).click();

        assertThat(find(Dialog.class).all()).noneMatch(Dialog::isOpened);
        assertThat(services().sent(API, "Idempotency-Key")).singleElement().satisfies(sent -> {
            assertThat(sent.getKey()).isNotEmpty();
            assertThat(sent.getValue())
                    .contains("\"name\":\"飞线\"", "\"alert\":\"WEEKLY\"", "\"shared\":true")
                    .contains("\"place\":\"" + STREET, "\"category\":\"fire\"", "days=7", "place=")
                    .doesNotContain("record", "\"from\"");
        });
    }

    @Test
    void aSearchWithoutANameIsNotSent() {
        Popover saved = opened("opinions");
        test(button(saved, "保存现在的查询")).click();

        test(find(Button.class).withText("保存").single()).click();

        assertThat(find(TextField.class).withCaption("名称").single().getErrorMessage())
                .isEqualTo("先起个名字");
        assertThat(services().sent(API, "Accept")).isEmpty();
    }

    @Test
    void itsNameAndAlertAreChangedInTheVersionThatWasRead() {
        Popover saved = opened("opinions");
        test(button(saved, "设置“飞线充电”")).click();

        find(TextField.class).withCaption("名称").single().setValue("充电");
        test(find(Button.class).withText("保存").single()).click();

        assertThat(services().sent(API + "/" + MINE, "If-Match"))
                .singleElement()
                .satisfies(sent -> {
                    assertThat(sent.getKey()).isEqualTo("\"3\"");
                    assertThat(sent.getValue()).contains("\"name\":\"充电\"", "\"alert\":\"DAILY\"");
                });
    }

    @Test
    void whatIsNewIsATodoThatLeadsToJustTheseWhichAreThenSeen() {
        services().answer(API + "/news", """
                {"items": [{"id": "%s", "name": "飞线充电", "count": 4, "news": "%s.7.12", "until": 12}]}
                """.formatted(MINE, MINE));
        navigate(TodosView.class);

        assertThat(words()).contains("查看“飞线充电”的 4 条新意见");

        go("opinions?news=" + MINE + ".7.12");

        assertThat(services().asked())
                .anyMatch(url -> url.startsWith("/api/search/v1/opinions?")
                        && url.contains("news=" + MINE + ".7.12")
                        && !url.contains("place="));
        assertThat(find(Button.class).withClassName("l-chip").single().getText())
                .isEqualTo("只看：常用查询的新意见");
        assertThat(services().sent(API + "/" + MINE + "/seen", "Accept"))
                .singleElement()
                .satisfies(sent -> assertThat(sent.getValue()).contains("12"));
    }

    private SavedQueries carrying(String stored) {
        go("opinions");
        SavedQueries saved = find(SavedQueries.class).single();
        saved.carryOver(stored);
        return saved;
    }

    private String told() {
        return find(Notification.class).all().stream()
                .map(each -> each.getElement().getTextRecursively())
                .collect(Collectors.joining());
    }

    @Test
    void whatThisBrowserKeptIsCarriedOverToTheService() {
        carrying("""
                [{"name": "充电", "query": "q=charge&place=%1$s&record=x"}, {"name": "停车", "query": "category=parking&from=2026-01-01"}]
                """.formatted(STREET));

        assertThat(services().sent(API, "Idempotency-Key"))
                .extracting(Map.Entry::getValue)
                .anySatisfy(sent -> assertThat(sent)
                        .contains("充电", "q=charge", "\"place\":\"" + STREET + "\"", "\"alert\":\"NEVER\"")
                        .doesNotContain("record"))
                .anySatisfy(sent -> assertThat(sent).contains("停车", "\"category\":\"parking\""));
        assertThat(told()).contains("2 条存到服务上");
    }

    @Test
    void sentAgainItHasTheSameKeySoThatItIsThereOnce() {
        SavedQueries saved = carrying("[{\"name\": \"充电\", \"query\": \"q=charge\"}]");
        saved.carryOver("[{\"name\": \"充电\", \"query\": \"q=charge\"}]");

        assertThat(services().sent(API, "Idempotency-Key").stream()
                        .map(Map.Entry::getKey)
                        .distinct())
                .hasSize(1);
    }

    @Test
    void whatTheServiceDoesNotTakeStaysAndIsToldWithWhy() {
        services().respond("POST", API, 409, """
                {"type": "urn:linli:problem:saved-search-named", "title": "已有同名查询", "status": 409,
                 "detail": "你已有名为“飞线充电”的常用查询，请换个名字。", "fields": []}
                """);

        Popover popover = opened("opinions");
        find(SavedQueries.class).single().carryOver("""
                [{"name": "飞线充电", "query": "q=other"}, {"name": "飞线充电", "query": "q=charge&state=RECEIVED"}]
                """);

        assertThat(popover.getElement().getTextRecursively()).contains("“飞线充电”还在这个浏览器里", "请换个名字", "再试一次");
        assertThat(told()).contains("1 条存到服务上", "没有存上的 1 条");
    }

    @Test
    void whatCannotBeReadOrIsNotThereIsPassedOver() {
        SavedQueries saved = carrying("{\"from\": \"another time\"}");
        saved.carryOver(null);
        saved.carryOver("[]");

        assertThat(services().sent(API, "Idempotency-Key")).isEmpty();
        assertThat(told()).isEmpty();
    }
}
