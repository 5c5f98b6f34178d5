package org.linli.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

/** A district's administrator finds a unit, makes one below it, and takes it through all that a unit lives through. */
class StructureJourney extends Journey {

    private static final String MADE = "晨光里小区";
    private static final String RENAMED = "晨曦里小区";

    @Test
    void aUnitIsMadeRenamedMovedAndClosed() {
        Page page = signIn(open(), "/structure/units", "district");

        findByInitials(page, "fqsq", "府前社区");
        makeBelow(page);
        rename(page);
        move(page, "安宁社区");
        isUncovered(page);
        whatHasUnitsBelowCannotBeClosed(page, "安宁社区");
        close(page);
    }

    private static void findByInitials(Page page, String initials, String name) {
        Locator search = field(page, "名称、拼音或代码");
        search.fill(initials);
        Locator hit = page.locator(".l-unit-hit", new Page.LocatorOptions().setHasText(name));
        assertThat(hit.first()).isVisible();
        picture(page, "units-search");
        hit.first().click();
        assertThat(heading(page, name)).isVisible();
        arrived(page);
        picture(page, "units");
    }

    private static Locator heading(Page page, String name) {
        return page.getByRole(
                AriaRole.HEADING,
                new Page.GetByRoleOptions().setName(name).setLevel(1).setExact(true));
    }

    private static void makeBelow(Page page) {
        button(page, "新建下级").click();
        Locator name = dialog(page).getByLabel("名称");
        name.fill(MADE);
        dialog(page).getByLabel("户数").fill("420");
        picture(page, "units-create");
        inDialog(page, "新建").click();
        assertThat(heading(page, MADE)).isVisible();
        assertThat(dialog(page)).hasCount(0);
        assertThat(page.locator(".l-unit-tree")).containsText(MADE);
    }

    private static void rename(Page page) {
        button(page, "改名").click();
        dialog(page).getByLabel("名称").fill(RENAMED);
        inDialog(page, "保存新名称").click();
        assertThat(heading(page, RENAMED)).isVisible();
        assertThat(page.getByText("改名：" + MADE + " → " + RENAMED)).isVisible();
    }

    private static void move(Page page, String parent) {
        button(page, "移动").click();
        assertThat(inDialog(page, "移动")).isDisabled();
        dialog(page).getByLabel("移到哪个单元下面").fill(parent);
        option(page, parent).click();
        assertThat(dialog(page)).containsText("涉及的内容");
        picture(page, "units-move");
        inDialog(page, "移动").click();
        assertThat(page.locator(".l-unit-path")).containsText(parent);
        assertThat(page.getByText("移动：府前社区 → " + parent)).isVisible();
    }

    private static void isUncovered(Page page) {
        String unit = page.url();
        link(page, "未覆盖名单").click();
        assertThat(link(page, RENAMED)).isVisible();
        picture(page, "units-uncovered");
        page.navigate(unit);
        assertThat(heading(page, RENAMED)).isVisible();
    }

    private static void whatHasUnitsBelowCannotBeClosed(Page page, String name) {
        page.locator(".l-unit-path").getByText(name).click();
        assertThat(heading(page, name)).isVisible();
        Sheet below = download(page, () -> link(page, "导出").click());
        assertThat(below.rows()).anyMatch(row -> row.contains(RENAMED));
        ask(page, "撤销");
        assertThat(dialog(page)).containsText("需要先处理");
        assertThat(inDialog(page, "撤销")).isDisabled();
        picture(page, "units-close-refused");
        inDialog(page, "取消").click();
        assertThat(dialog(page)).hasCount(0);
    }

    private static void close(Page page) {
        page.goBack();
        assertThat(heading(page, RENAMED)).isVisible();
        ask(page, "撤销");
        dialog(page).getByRole(AriaRole.CHECKBOX).check();
        picture(page, "units-close");
        inDialog(page, "撤销").click();
        assertThat(page.getByText("资料仍可查看")).isVisible();
        assertThat(dialog(page)).hasCount(0);
        assertThat(page.locator(".l-unit-tree")).not().containsText(RENAMED);
    }

    private static void ask(Page page, String verb) {
        page.locator(".l-unit-more vaadin-menu-bar-button").first().click();
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName(verb))
                .click();
        assertThat(dialog(page)).hasCount(1);
    }
}
