package org.linli.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** A street's clerk founds a team, registers who wants to help, and opens a name only with a reason. */
class VolunteerJourney extends Journey {

    private static final String TEAM = "晨光维修队";
    private static final String NAME = "赵春梅";
    private static final String MASKED = "赵＊＊";

    @Test
    void aTeamIsFoundedAndSomebodyJoinsIt() {
        Page page = signIn(open(), "/volunteer/teams", "street");

        found(page);
        register(page);
        openTheName(page);
        join(page);
    }

    private static void found(Page page) {
        button(page, "新建队伍").first().click();
        Locator dialog = dialog(page);
        dialog.getByLabel("队伍名称").fill(TEAM);
        dialog.getByLabel("类型").first().click();
        option(page, "维修队").click();
        dialog.getByLabel("联系方式").fill("0546-8300001");
        picture(page, "teams-found");
        inDialog(page, "新建队伍").click();
        Locator record = page.locator(".l-record");
        assertThat(record).containsText(TEAM);
        assertThat(record).containsText("缺队长");
        assertThat(dialog).hasCount(0);
    }

    private static void register(Page page) {
        link(page, "志愿者").click();
        button(page, "登记志愿者").first().click();
        Locator dialog = dialog(page);
        dialog.getByLabel("姓名").fill(NAME);
        dialog.getByLabel("手机").fill("13902001234");
        Locator consented = dialog.getByLabel("本人同意登记的日期");
        consented.fill("2026-11-20");
        consented.press("Enter");
        picture(page, "volunteers-register");
        inDialog(page, "登记志愿者").click();
        Locator record = page.locator(".l-record");
        assertThat(record).containsText(MASKED);
        assertThat(record).not().containsText(NAME);
        assertThat(record).containsText("2026-11-20");
        assertThat(record).containsText("居民");
        assertThat(dialog).hasCount(0);
    }

    private static void openTheName(Page page) {
        button(page, "查看姓名").click();
        Locator reason = dialog(page).getByLabel("查看原因");
        reason.fill("核对");
        inDialog(page, "查看").click();
        assertThat(dialog(page)).containsText("原因至少 5 个字");
        reason.fill("核对维修队的报名表");
        picture(page, "volunteers-reveal");
        inDialog(page, "查看").click();
        assertThat(page.locator(".l-record")).containsText(NAME);
        picture(page, "volunteers");
    }

    private static void join(Page page) {
        link(page, "队伍").click();
        Locator search = field(page, "队伍名称或联系方式");
        search.fill(TEAM);
        search.press("Enter");
        assertThat(page.getByText("共 1 条")).isVisible();
        arrived(page);
        page.locator("vaadin-grid-cell-content", new Page.LocatorOptions().setHasText(TEAM))
                .first()
                .click();
        button(page, "添加队员").click();
        dialog(page).getByLabel("志愿者").fill("赵");
        option(page, MASKED).click();
        inDialog(page, "添加队员").click();
        assertThat(dialog(page)).hasCount(0);
        Locator record = page.locator(".l-record");
        assertThat(record).containsText("现有队员（1）");
        assertThat(record).containsText(MASKED);
        picture(page, "teams");
    }
}
