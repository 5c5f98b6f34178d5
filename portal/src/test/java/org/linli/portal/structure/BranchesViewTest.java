package org.linli.portal.structure;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.Test;
import org.linli.portal.StubbedServices;
import org.linli.portal.ui.UnitPicker;

class BranchesViewTest extends StructureFixture {

    private static final String BRANCH = "019a0000-0000-7000-8000-0000000000b1";
    private static final String API = "/api/org/v1/party-orgs";

    @Override
    protected void prepare(StubbedServices services) {
        super.prepare(services);
        services.answer(API, "{\"items\": [" + branch() + "], \"total\": 1}");
        services.answer(API + "/" + BRANCH, branch());
    }

    private static String branch() {
        return """
            {"id": "%s", "name": "柳湖社区党委", "kind": "COMMITTEE", "unit": "%s",
             "covers": [{"unit": "%s", "means": "MEMBERS"}], "foundedOn": "2019-04-01", "version": 2}
            """.formatted(BRANCH, COMMUNITY, GRID);
    }

    @Test
    void anOrganisationIsFoundedWithTheUnitsItCovers() {
        services().respond("POST", API, 201, branch());
        navigate(BranchesView.class);

        press("成立党组织");
        test(find(TextField.class).withLabel("名称").single()).setValue("柳湖社区党委");
        find(UnitPicker.class).withLabel("所属单元").single().at(COMMUNITY, "柳湖社区");
        UnitPicker add = find(UnitPicker.class).withLabel("添加覆盖的单元").single();
        add.at(GRID, "第一网格");
        assertThat(add.isEmpty()).as("ready for the next").isTrue();
        press("成立");

        assertThat(services().sent(API, "Idempotency-Key"))
                .singleElement()
                .satisfies(sent -> assertThat(sent.getValue()).contains(COMMUNITY, GRID, "MEMBERS", "柳湖社区党委"));
        assertThat(find(H2.class).all()).extracting(H2::getText).contains("柳湖社区党委");
    }

    @Test
    void whatItCoversIsTakenOutAndAdded() {
        services().respond("PUT", API + "/" + BRANCH + "/coverage", 200, branch());
        go("structure/branches?record=" + BRANCH);

        press("调整覆盖");
        Button out = find(Button.class).all().stream()
                .filter(button ->
                        button.getAriaLabel().filter("不再覆盖第一网格"::equals).isPresent())
                .findFirst()
                .orElseThrow();
        test(out).click();
        find(UnitPicker.class).single().at(COMMUNITY, "柳湖社区");
        press("保存覆盖范围");

        assertThat(services().sent(API + "/" + BRANCH + "/coverage", "If-Match"))
                .singleElement()
                .satisfies(sent -> {
                    assertThat(sent.getKey()).isEqualTo("\"2\"");
                    assertThat(sent.getValue()).contains(COMMUNITY).doesNotContain(GRID);
                });
    }

    @Test
    void columnsCanBeChosen() {
        navigate(BranchesView.class);

        assertThat(find(MenuBar.class).withClassName("l-columns").all()).hasSize(1);
        assertThat(words()).contains("共 1 条");
    }
}
