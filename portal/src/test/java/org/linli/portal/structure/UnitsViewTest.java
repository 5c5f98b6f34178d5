package org.linli.portal.structure;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.Test;
import org.linli.portal.ui.Notice;
import org.linli.portal.ui.RoomDown;
import org.linli.portal.ui.UnitPicker;

class UnitsViewTest extends StructureFixture {

    private static final String LEVEL = "limit=200";

    @Test
    void withoutAUnitInTheAddressThePlaceItselfIsShown() {
        navigate(UnitsView.class);

        assertThat(heading()).isEqualTo("文澜街道");
    }

    @Test
    void theTreeAsksForALevelOnceAndOnlyWhenSomebodyOpensIt() {
        navigate(UnitsView.class);
        roundTrip();
        assertThat(asked(STREET + "/children?gapsIn=COMPOUND&" + LEVEL)).isEqualTo(1);
        assertThat(asked(COMMUNITY + "/children")).isZero();

        go(address(GRID));
        roundTrip();
        assertThat(asked(STREET + "/children?gapsIn=COMPOUND&" + LEVEL)).isEqualTo(1);
        assertThat(asked(COMMUNITY + "/children?gapsIn=COMPOUND&" + LEVEL)).isEqualTo(1);
        assertThat(tree().getSelectedItems()).extracting(UnitApi.Unit::name).containsExactly("第一网格");
    }

    @Test
    void aUnitThatIsFoundIsOpenedWithThePathToIt() {
        navigate(UnitsView.class);

        test(find(TextField.class, find(UnitTree.class).single()).single()).setValue("lhsq");
        test(find(NativeButton.class).withClassName("l-unit-hit").single()).click();

        assertThat(asked("/units?q=lhsq")).isEqualTo(1);
        assertThat(heading()).isEqualTo("柳湖社区");
        assertThat(tree().getSelectedItems()).extracting(UnitApi.Unit::name).containsExactly("柳湖社区");
    }

    @Test
    void whatIsWrongWithANewUnitIsSaidAtItsField() {
        services().respond("POST", "/api/org/v1/units", 422, """
            {"type": "urn:linli:problem:invalid", "title": "填写有误", "status": 422, "requestId": "7F3K",
             "fields": [{"field": "/name", "message": "同级中已有同名的单元：第一网格"}]}
            """);
        go(address(COMMUNITY));

        press("新建下级");
        TextField name = find(TextField.class).withLabel("名称").single();
        test(name).setValue("第一网格");
        press("新建");

        assertThat(name.isInvalid()).isTrue();
        assertThat(name.getErrorMessage()).isEqualTo("同级中已有同名的单元：第一网格");
        assertThat(name.getValue()).isEqualTo("第一网格");
    }

    @Test
    void aNewUnitIsShownAndTheTreeReadAnew() {
        services().respond("POST", "/api/org/v1/units", 201, unit(GRID, "第一网格", "GRID", COMMUNITY, 0, above(3)));
        go(address(COMMUNITY));

        press("新建下级");
        test(find(TextField.class).withLabel("名称").single()).setValue("第一网格");
        press("新建");

        assertThat(heading()).isEqualTo("第一网格");
        assertThat(asked(UNITS + "tops")).isEqualTo(2);
    }

    @Test
    void aMoveThatSomethingSpeaksAgainstCannotBePressed() {
        services().answer(UNITS + COMMUNITY + "/move-preview", """
            {"allowed": false, "objections": [{"slug": "unit-is-there", "detail": "“柳湖社区”已经直属于“文澜街道”。"}],
             "openUnits": [{"type": "COMMUNITY", "count": 1}, {"type": "GRID", "count": 2}],
             "partyOrgs": 5, "coveringFromOutside": 0, "appointments": 31, "accounts": 4, "clients": 0}
            """);
        go(address(COMMUNITY));

        press("移动");
        UnitPicker to = find(UnitPicker.class).single();
        to.at(STREET, "临湖区 / 文澜街道");

        assertThat(find(Notice.class).all())
                .anySatisfy(notice ->
                        assertThat(notice.getElement().getTextRecursively()).contains("已经直属于"));
        assertThat(find(Button.class).withText("移动").all().getLast().isEnabled())
                .isFalse();
    }

    @Test
    void whoComesSecondIsToldThatSomebodyElseWasFaster() {
        services().respond("PUT", UNITS + COMMUNITY + "/name", 412, """
            {"type": "urn:linli:problem:version-changed", "title": "已被修改", "status": 412,
             "detail": "这条记录已被别人修改。"}
            """);
        go(address(COMMUNITY));

        press("改名");
        press("保存新名称");

        assertThat(buttons()).contains("重新载入");
        press("重新载入");
        assertThat(asked(UNITS + "tops")).isEqualTo(2);
    }

    @Test
    void whileOrganisationIsDownTheRoomSaysSo() {
        services().down("org");
        navigate(UnitsView.class);

        assertThat(find(RoomDown.class).all()).isNotEmpty();
    }
}
