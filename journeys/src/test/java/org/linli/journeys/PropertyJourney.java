package org.linli.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

/** A compound that is new has nobody to look after it, until a company is registered and begins to. */
class PropertyJourney extends Journey {

    private static final String COMPOUND = "晨星苑";
    private static final String COMPANY = "东营晨星物业服务有限公司";
    private static final String CODE = code("91370502MA1J00001");

    /** A unified social credit code with its check character (GB 32100-2015). */
    private static String code(String first) {
        String alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
        int sum = 0;
        int weight = 1;
        for (int at = 0; at < first.length(); at++) {
            sum += alphabet.indexOf(first.charAt(at)) * weight;
            weight = weight * 3 % alphabet.length();
        }
        return first + alphabet.charAt((alphabet.length() - sum % alphabet.length()) % alphabet.length());
    }

    @Test
    void aNewCompoundIsServedByANewCompany() {
        Page page = signIn(open(), "/structure/units?record=370502003053", "district");

        makeCompound(page);
        isUnserved(page);
        register(page);
        serve(page);
        isServed(page);
    }

    private static void makeCompound(Page page) {
        button(page, "新建下级").click();
        dialog(page).getByLabel("名称").fill(COMPOUND);
        inDialog(page, "新建").click();
        assertThat(page.getByRole(
                        AriaRole.HEADING,
                        new Page.GetByRoleOptions().setName(COMPOUND).setLevel(1)))
                .isVisible();
    }

    private static void isUnserved(Page page) {
        go(page, "/property/unserved");
        reloadUntil(page, () -> assertThat(page.getByText(COMPOUND).count()).isPositive());
        assertThat(page.locator(".l-coverage").first()).containsText("未覆盖");
        picture(page, "property-unserved");
    }

    private static void register(Page page) {
        link(page, "物业企业").click();
        button(page, "登记企业").click();
        Locator dialog = dialog(page);
        Locator code = dialog.getByLabel("统一社会信用代码");
        code.fill("91370502MA1J00001X");
        dialog.getByLabel("企业名称").fill(COMPANY);
        inDialog(page, "保存").click();
        assertThat(dialog.locator("vaadin-text-field[invalid]").first()).isVisible();
        picture(page, "property-register");
        code.fill(CODE);
        inDialog(page, "保存").click();
        assertThat(page.locator(".l-record")).containsText(COMPANY);
        assertThat(dialog).hasCount(0);
    }

    private static void serve(Page page) {
        button(page, "新增服务小区").click();
        dialog(page).getByLabel("小区").fill(COMPOUND);
        option(page, COMPOUND).click();
        inDialog(page, "新增服务小区").click();
        assertThat(dialog(page)).hasCount(0);
        Locator record = page.locator(".l-record");
        assertThat(record).containsText("服务小区（1）");
        assertThat(record).containsText(COMPOUND);
        picture(page, "property-companies");
    }

    private static void isServed(Page page) {
        go(page, "/property/unserved");
        arrived(page);
        assertThat(page.locator(".l-coverage").first()).isVisible();
        assertThat(page.getByText(COMPOUND)).hasCount(0);
    }
}
