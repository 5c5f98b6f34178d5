package org.linli.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.journeys.VisitLedger.ABOUT_LAMPS;
import static org.linli.journeys.VisitLedger.ABOUT_LIFTS;
import static org.linli.journeys.VisitLedger.FAILING;
import static org.linli.journeys.VisitLedger.READABLE;
import static org.linli.journeys.VisitLedger.REPEATED;
import static org.linli.journeys.VisitLedger.ROWS;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A street's clerk brings a ledger in, finds what is in it, puts one place right and takes away what was found. */
class OpinionJourney extends Journey {

    private static final String SOURCE = "走访台账";
    private static final Pattern AT_A_RECORD = Pattern.compile(".*/opinions\\?.*record=[0-9a-f-]{36}.*");

    @Test
    void aLedgerComesInIsFoundCorrectedAndTakenAlong() {
        Page page = signIn(open(), "/opinions/imports/new", "street");

        handIn(page);
        sayWhatTheLastColumnIs(page);
        write(page);
        takeTheFailedRows(page);

        find(page);
        openBesideTheList(page);
        correct(page);
        takeAlongWhatIsFiltered(page);

        signOut(page);
    }

    private static void handIn(Page page) {
        page.locator("vaadin-upload input[type=file]")
                .setInputFiles(VisitLedger.sheet().asFile());
        Locator source = page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("来源"));
        source.fill(SOURCE);
        source.press("Enter");
        picture(page, "import-1-file");
        button(page, "上传并预览").click();
        assertThat(page).hasURL(Pattern.compile(".*/opinions/imports/[0-9a-f-]{36}.*"));
    }

    private static void sayWhatTheLastColumnIs(Page page) {
        assertThat(column(page, "反映内容")).containsText("意见内容");
        assertThat(column(page, "走访日期")).containsText("提出时间");
        assertThat(column(page, "所在社区")).containsText("地点名称");
        assertThat(column(page, "科室")).containsText("不导入");
        column(page, "科室").click();
        option(page, "承办单位").click();
        assertThat(page.getByText("你选定的")).isVisible();
        picture(page, "import-2-columns");
    }

    private static Locator column(Page page, String header) {
        return page.getByLabel("“" + header + "”对应的字段").first();
    }

    private static void write(Page page) {
        button(page, "开始写入").click();
        assertThat(figure(page, "新写入")).containsText(Integer.toString(READABLE));
        assertThat(figure(page, "新写入")).containsText("共 " + ROWS + " 行");
        assertThat(figure(page, "文件内重复")).containsText(Integer.toString(REPEATED));
        assertThat(figure(page, "没有写入")).containsText(Integer.toString(FAILING));
        picture(page, "import-4-result");
    }

    private static Locator figure(Page page, String name) {
        return page.locator(".l-stat", new Page.LocatorOptions().setHasText(name));
    }

    private static void takeTheFailedRows(Page page) {
        Sheet failed = download(page, () -> link(page, "下载没有写入的行（XLSX）").click());

        assertThat(failed.rows()).hasSize(FAILING);
        assertThat(failed.column("走访日期")).contains("2026-13-01");
        assertThat(failed.column("所在社区")).contains("没有这个社区");
        assertThat(failed.column("原因")).noneMatch(String::isBlank);
        assertThat(failed.column("行号")).contains(Integer.toString(ROWS + 1));
    }

    private static void find(Page page) {
        button(page, "看这个来源的意见").click();
        assertThat(page).hasURL(Pattern.compile(".*/opinions\\?.*source=.*"));
        reloadUntil(page, () -> assertThat(total(page)).isEqualTo("共 " + READABLE + " 条"));
        Locator search = field(page, "搜索意见");
        search.fill("觀景電梯");
        search.press("Enter");
        assertThat(page.getByText("共 " + ABOUT_LIFTS + " 条")).isVisible();
        assertThat(rows(page).first().locator("mark").first()).hasText(Pattern.compile("观景.*"));
        facet(page, "地点", "兴盛社区").check();
        assertThat(page).hasURL(Pattern.compile(".*at=.*"));
        assertThat(page.getByText("共 " + ABOUT_LIFTS / 3 + " 条")).isVisible();
        picture(page, "opinions-found");
    }

    private static String total(Page page) {
        return page.locator(".l-list-head .l-hint").first().textContent();
    }

    private static Locator facet(Page page, String group, String value) {
        return page.getByRole(
                        AriaRole.GROUP,
                        new Page.GetByRoleOptions().setName(group).setExact(true))
                .getByRole(
                        AriaRole.CHECKBOX,
                        new Locator.GetByRoleOptions().setName(value).setExact(true));
    }

    private static void openBesideTheList(Page page) {
        arrived(page);
        rows(page).first().click();
        Locator record = page.locator(".l-record");
        assertThat(record).containsText("观景电梯");
        assertThat(record.locator("mark").first()).isVisible();
        assertThat(page).hasURL(AT_A_RECORD);
        page.reload();
        assertThat(record).containsText("观景电梯");
        page.goBack();
        assertThat(record).hasCount(0);
        assertThat(page.getByText("共 " + ABOUT_LIFTS / 3 + " 条")).isVisible();
        page.goForward();
        assertThat(record).containsText("观景电梯");
        picture(page, "opinions-record");
    }

    private static void correct(Page page) {
        Locator record = page.locator(".l-record");
        assertThat(record).containsText("兴盛社区");
        button(page, "更正").click();
        Locator place = page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("地点"));
        assertThat(place).hasValue(Pattern.compile(".*兴盛社区"));
        place.fill("府前");
        option(page, "府前社区").click();
        Locator category = page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("类别"));
        category.fill("城乡建设/电梯/异响");
        category.press("Enter");
        picture(page, "opinions-correction");
        button(page, "保存更正").click();
        assertThat(dialog(page)).hasCount(0);
        assertThat(record).containsText("府前社区");
        assertThat(record).containsText("城乡建设/电梯/异响");
        reloadUntil(page, () -> assertThat(total(page)).isEqualTo("共 " + (ABOUT_LIFTS / 3 - 1) + " 条"));
    }

    private static void takeAlongWhatIsFiltered(Page page) {
        button(page, "全部清除").click();
        Locator search = field(page, "搜索意见");
        search.fill("来源:" + SOURCE + " 路灯");
        search.press("Enter");
        assertThat(page.getByText("共 " + ABOUT_LAMPS + " 条")).isVisible();
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("导出 " + ABOUT_LAMPS + " 条"))
                .click();
        Sheet lamps = download(page, () -> link(page, "Excel 表格（XLSX）").click());

        assertThat(lamps.rows()).hasSize(ABOUT_LAMPS);
        assertThat(lamps.column("内容")).allMatch(text -> text.contains("路灯不亮")).doesNotHaveDuplicates();
        assertThat(lamps.column("承办单位")).allMatch("城管科"::equals);
        assertThat(lamps.column("来源")).allMatch(SOURCE::equals);
    }

    private static void signOut(Page page) {
        page.locator(".l-user vaadin-menu-bar-button").first().click();
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("退出登录"))
                .click();
        assertThat(page.locator("input[name=username]")).isVisible();
        go(page, "/opinions");
        assertThat(page.locator("input[name=username]")).isVisible();
    }
}
