package org.linli.portal.opinion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.portal.opinion.WaitingAdoptions.ADOPT;
import static org.linli.portal.opinion.WaitingAdoptions.RECORD;
import static org.linli.portal.opinion.WaitingAdoptions.REFUSED;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.linli.portal.PortalTest;
import org.linli.portal.StubbedServices;
import org.linli.portal.ui.Attempt;
import org.linli.portal.ui.Notice;

/** An adoption that does not go on by itself is asked for again with one press, wherever it is listed (S3, X4). */
class AdoptionRetryTest extends PortalTest {

    @Override
    protected void prepare(StubbedServices services) {
        WaitingAdoptions.answerAll(services);
    }

    private List<String> lines() {
        return findInView(ListItem.class).all().stream()
                .map(line -> line.getElement().getTextRecursively())
                .toList();
    }

    private Button button() {
        return find(Button.class, find(Attempt.class).all().getFirst()).single();
    }

    /** Presses the first in the to-do list and answers what its line then says. */
    private String pressed() {
        go("home/todos");
        return pressedAgain();
    }

    private String pressedAgain() {
        test(button()).click();
        return lines().getFirst();
    }

    private int sent() {
        return services().sent(ADOPT, "If-Match").size();
    }

    @Test
    void eachThatWaitsSaysWhyAndLeadsToItsGroup() {
        go("home/todos");

        assertThat(lines())
                .containsExactly(
                        "意见采纳“路灯不亮”，没有立项：该单位已关闭。临湖区/文澜街道重试",
                        "意见采纳“电梯停运”，自 2026-11-24 12:00 起没有结果，已不再自动再问临湖区/文澜街道重试",
                        "意见采纳没有结果、等人处理的归并还有 7 个文澜街道");
        assertThat(button().getAriaLabel()).contains("重试采纳“路灯不亮”");
        assertThat(findInView(Anchor.class).all())
                .extracting(Anchor::getHref)
                .contains(
                        "opinions/groups?waits=true&place=370502001&record=" + REFUSED,
                        "opinions/groups?waits=true&place=370502001");
        assertThat(services().asked())
                .anyMatch(url -> url.contains("/groups?")
                        && url.contains("waits=true")
                        && url.contains("limit=5")
                        && url.contains("place=" + STREET));
    }

    @Test
    void onePressAsksAgainInTheSameWordsAndSaysThatItIsDone() {
        services().respond("POST", ADOPT, 200, WaitingAdoptions.adopted());

        assertThat(pressed()).contains("已采纳为事项“路灯反复不亮”");

        assertThat(services().sent(ADOPT, "If-Match")).singleElement().satisfies(request -> {
            assertThat(request.getKey()).isEqualTo("\"1\"");
            assertThat(request.getValue()).contains("路灯反复不亮", "三位居民反映", STREET);
        });
        assertThat(button().getText()).isEqualTo("去看看");
        test(button()).click();
        assertThat(getCurrentView()).isInstanceOf(GroupsView.class);
        assertThat(sent()).isEqualTo(1);
    }

    @Test
    void theListIsAskedForAnewTheNextTimeItIsLookedAt() {
        services().respond("POST", ADOPT, 200, WaitingAdoptions.adopted());
        pressed();
        services().answer(WaitingAdoptions.GROUPS, "{\"items\": [], \"total\": 0}");

        go("home");

        assertThat(words()).doesNotContain("路灯不亮", "电梯停运");
    }

    @Test
    void withoutAnAnswerItSaysThatItGoesOnByItself() {
        services().respond("POST", ADOPT, 503, WaitingAdoptions.problem(503, "matters-unsure", "物业服务没有及时应答。"));
        services()
                .answer(RECORD, WaitingAdoptions.group("ADOPTING", WaitingAdoptions.unit(), WaitingAdoptions.GOES_ON));

        assertThat(pressed()).contains("还不知道是否已立项，会自动再问，下次 2026-11-25 12:02");
        assertThat(sent()).as("what was sent is not sent again by itself").isEqualTo(1);
        assertThat(button().getText()).isEqualTo("去看看");
    }

    @Test
    void whatIsRefusedAgainSaysWhyAndMayBePressedAgain() {
        services().respond("POST", ADOPT, 409, WaitingAdoptions.problem(409, "matter-refused", "物业服务没有接受：单位撤销了。"));

        assertThat(pressed()).contains("物业服务没有接受：单位撤销了。");
        assertThat(button().getText()).isEqualTo("重试");

        services().respond("POST", ADOPT, 200, WaitingAdoptions.adopted());
        assertThat(pressedAgain()).contains("已采纳为事项").doesNotContain("单位撤销了");
        assertThat(sent()).isEqualTo(2);
    }

    @Test
    void whereSomebodyWasQuickerItSaysHowItStands() {
        services().answer(RECORD, WaitingAdoptions.adopted());

        assertThat(pressed()).contains("已采纳为事项“路灯反复不亮”");
        assertThat(sent()).isZero();
    }

    @Test
    void whoeverPressesAtTheSameMomentIsToldHowItStandsThen() {
        services().respond("POST", ADOPT, 412, WaitingAdoptions.problem(412, "version-changed", "已被别人修改。"));
        services()
                .answer(RECORD, WaitingAdoptions.group("ADOPTING", WaitingAdoptions.unit(), WaitingAdoptions.GOES_ON));

        assertThat(pressed()).contains("会自动再问").doesNotContain("已被别人修改");
    }

    @Test
    void whoeverMayNotIsTold() {
        services().respond("POST", ADOPT, 403, WaitingAdoptions.problem(403, "forbidden", "你没有采纳的权限。"));

        assertThat(pressed()).contains("你没有采纳的权限。");
        assertThat(button().getText()).isEqualTo("重试");
    }

    @Test
    void whereTheUnitIsNoLongerKnownAnotherIsToBeChosen() {
        services().answer(RECORD, WaitingAdoptions.group("ADOPTING", "", WaitingAdoptions.IS_REFUSED));

        assertThat(pressed()).contains("原来的办理单位查不到了", "继续采纳");
        assertThat(sent()).isZero();
    }

    @Test
    void whileSearchIsDownItSaysSoAndGoesOnWhenItIsBack() {
        services().respond("POST", ADOPT, 200, WaitingAdoptions.adopted());
        go("home/todos");
        services().down("search");

        assertThat(pressedAgain()).contains("意见服务暂时连不上", "不会重复立项");
        assertThat(button().getText()).isEqualTo("重试");

        services().upAgain();
        assertThat(pressedAgain()).contains("已采纳为事项").doesNotContain("暂时连不上");
    }

    private Component row(int no) {
        Grid<?> grid = find(Grid.class).single();
        return test(grid).getCellComponent(no, 0);
    }

    @Test
    void inTheListOfGroupsARowSaysWhyAndIsPressedThere() {
        services().respond("POST", ADOPT, 200, WaitingAdoptions.adopted());
        go("opinions/groups?waits=true");
        assertThat(row(1).getElement().getTextRecursively()).contains("电梯停运", "自 2026-11-24 12:00 起没有结果", "重试");
        assertThat(find(Checkbox.class).all().stream().map(Checkbox::getLabel)).contains("等人处理");
        assertThat(words()).contains("采纳：等人处理");

        test(find(Button.class, row(0)).single()).click();

        assertThat(sent()).isEqualTo(1);
        assertThat(findInView(Notice.class).all())
                .extracting(notice -> notice.getElement().getTextRecursively())
                .contains("“路灯不亮”：已采纳为事项“路灯反复不亮”");
        assertThat(services().asked())
                .as("the rows are read again")
                .filteredOn(url -> url.contains("/groups?") && url.contains("waits=true") && url.contains("limit=50"))
                .hasSize(2);
    }

    @Test
    void onItsPageAGroupIsShownAsItStandsOnceItWasPressed() {
        go("opinions/groups?record=" + REFUSED);
        services().answer(RECORD, WaitingAdoptions.adopted());

        test(find(Button.class, find(GroupRecord.class).single()).withText("重试").single())
                .click();

        assertThat(find(GroupRecord.class).single().getElement().getTextRecursively())
                .contains("已采纳", "路灯反复不亮")
                .doesNotContain("没有立项");
    }
}
