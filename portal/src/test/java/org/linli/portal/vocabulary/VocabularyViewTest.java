package org.linli.portal.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.linli.portal.ui.Notice;
import org.linli.portal.ui.RoomDown;
import org.linli.portal.ui.Tag;

class VocabularyViewTest extends VocabularyPages {

    @Test
    void theDraftIsListedAndSaysWhatIsNotPublishedYet() {
        navigate(VocabularyView.class);

        Grid<?> grid = find(Grid.class).single();
        assertThat(test(grid).size()).isEqualTo(1);
        assertThat(find(Notice.class).all())
                .anyMatch(notice -> notice.getElement().getTextRecursively().contains("新增 1 条、修改 0 条、删除 0 条"));
    }

    @Test
    void whatIsLookedForStandsInTheAddress() {
        go("opinions/words?q=电瓶&kind=SYNONYMS&changed=true");

        assertThat(services().asked())
                .anyMatch(url ->
                        url.contains("/entries?") && url.contains("kind=SYNONYMS") && url.contains("changed=true"));
    }

    @Test
    void anEarlierEditionIsMadeLiveAgainForAReasonAndTheLiveOneIsNot() {
        services().respond("POST", API + "/editions/1/roll-back", 200, state(0));
        go("opinions/words/history?record=1");

        test(button("退回这一版")).click();
        Dialog asking = find(Dialog.class).single();
        assertThat(asking.getHeaderTitle()).isEqualTo("退回第 1 版");
        assertThat(asking.getElement().getTextRecursively()).contains("取代正在使用的第 3 版", "草稿里未发布的修改会保留");
        test(find(TextField.class).withCaption("原因").single()).setValue("找到的不相干");
        test(button("退回这一版")).click();

        assertThat(services().sent(API + "/editions/1/roll-back", "If-Match"))
                .singleElement()
                .satisfies(sent -> {
                    assertThat(sent.getKey()).isEqualTo("\"1\"");
                    assertThat(sent.getValue()).contains("找到的不相干");
                });
        services().answer(API + "/editions/3", """
                {"edition": {"number": 3, "entries": 0, "reason": "找到的不相干", "publishedAt": "2026-11-26T01:00:00Z"},
                 "entries": []}
                """);
        go("opinions/words/history?record=3");
        assertThat(find(Button.class).withText("退回这一版").all()).isEmpty();
    }

    @Test
    void whatStandsAgainstAWordIsSaidAtItsField() {
        services().respond("POST", API + "/entries", 422, """
                {"type": "urn:linli:problem:invalid", "title": "请求内容有误", "status": 422,
                 "fields": [{"field": "/words/1", "message": "已在另一条里：电动车、电瓶车"}]}
                """);
        navigate(VocabularyView.class);

        test(button("新增词条")).click();
        List<TextField> words = find(TextField.class).all().stream()
                .filter(field -> field.getLabel() != null && field.getLabel().endsWith("个词"))
                .toList();
        test(words.get(0)).setValue("电单车");
        // The second is left empty: what is filled in moves up.
        test(words.get(2)).setValue("电瓶车");
        test(button("保存到草稿")).click();

        assertThat(words.get(1).getValue()).isEqualTo("电瓶车");
        assertThat(words.get(1).isInvalid()).isTrue();
        assertThat(words.get(1).getErrorMessage()).contains("已在另一条里");
        assertThat(services().sent(API + "/entries", "If-Match"))
                .singleElement()
                .satisfies(sent -> assertThat(sent.getKey()).isEqualTo("\"1\""));
    }

    @Test
    void aDraftIsPublishedForAReasonUnderTheVersionThatWasSeen() {
        services().respond("POST", API + "/publish", 200, state(0));
        navigate(VocabularyView.class);

        test(button("发布")).click();
        TextField reason = find(TextField.class).all().stream()
                .filter(field -> "原因".equals(field.getLabel()))
                .findFirst()
                .orElseThrow();
        test(reason).setValue("居民多说电瓶车");
        test(button("发布")).click();

        assertThat(services().sent(API + "/publish", "If-Match"))
                .singleElement()
                .satisfies(sent -> {
                    assertThat(sent.getKey()).isEqualTo("\"1\"");
                    assertThat(sent.getValue()).contains("居民多说电瓶车");
                });
    }

    @Test
    void anEntryOpensBesideTheListWithWhatBecomesOfIt() {
        go("opinions/words?record=" + ENTRY);

        assertThat(find(H2.class).all()).extracting(H2::getText).contains("电动车 = 电瓶车");
        assertThat(find(Tag.class).all()).extracting(Tag::getText).contains("同义词", "新增");
    }

    @Test
    void whileTheServiceIsDownThePagesSaySo() {
        services().down("search");

        navigate(VocabularyView.class);
        assertThat(find(RoomDown.class).all()).hasSize(1);
        navigate(TrialView.class);
        assertThat(find(RoomDown.class).all()).hasSize(1);
    }

    @Test
    void theMenuLeadsThere() {
        navigate(VocabularyView.class);

        assertThat(find(RouterLink.class).withClassName("l-room-entry").all())
                .anyMatch(link -> link.getElement().getTextRecursively().equals("词典与同义词"));
    }
}
