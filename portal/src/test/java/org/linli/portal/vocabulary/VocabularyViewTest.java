package org.linli.portal.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.RouterLink;
import feign.RequestTemplate;
import feign.codec.Encoder;
import feign.form.spring.SpringFormEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linli.portal.PortalTest;
import org.linli.portal.StubbedServices;
import org.linli.portal.service.ApiProblem;
import org.linli.portal.signin.Person;
import org.linli.portal.signin.Role;
import org.linli.portal.ui.Notice;
import org.linli.portal.ui.RoomDown;
import org.linli.portal.ui.Tag;
import org.linli.portal.ui.UploadedFile;

class VocabularyViewTest extends PortalTest {

    private static final String API = "/api/search/v1/vocabulary";
    private static final String CITY = "019a0000-0000-7000-8000-0000000000c1";
    private static final String ENTRY = "019a0000-0000-7000-8000-0000000000e1";
    private static final String OPINION = "019a0000-0000-7000-8000-0000000000f1";
    private static final String TRIAL = "019a0000-0000-7000-8000-0000000000d1";

    @Override
    protected Person person() {
        return new Person(
                "019a0000-0000-7000-8000-00000000000a",
                "沈若溪",
                List.of(new Person.Appointment(CITY, Role.ADMINISTRATOR)));
    }

    private static String state(int added) {
        return """
                {"edition": 3, "entries": 2, "synonyms": 1, "oneWay": 0, "words": 1,
                 "added": %d, "changed": 0, "removed": 0}
                """.formatted(added);
    }

    private static String entry(String difference) {
        return """
                {"id": "%s", "kind": "SYNONYMS", "words": ["电动车", "电瓶车"], "note": "居民这样说"%s}
                """.formatted(ENTRY, difference);
    }

    @Override
    protected void prepare(StubbedServices services) {
        services.answer("/api/org/v1/units/" + CITY, """
                {"id": "%s", "code": "370500", "name": "云川市", "type": "CITY", "status": "OPEN", "lineage": []}
                """.formatted(CITY));
        services.answer(API, state(1));
        services.answer(API + "/entries", "{\"items\": [" + entry(", \"difference\": \"ADDED\"") + "], \"total\": 1}");
        services.answer(API + "/entries/" + ENTRY, entry(", \"difference\": \"ADDED\""));
        services.answer(API + "/editions", """
                {"items": [
                  {"number": 3, "entries": 2, "restores": 1, "reason": "找到的不相干", "publishedAt": "2026-11-26T01:00:00Z",
                   "publishedBy": "019a0000-0000-7000-8000-00000000000a"},
                  {"number": 1, "entries": 2, "reason": "随系统提供的初始版本", "publishedAt": "2026-11-20T01:00:00Z"}]}
                """);
        services.answer(API + "/editions/1", """
                {"edition": {"number": 1, "entries": 1, "reason": "随系统提供的初始版本",
                             "publishedAt": "2026-11-20T01:00:00Z"},
                 "entries": [{"kind": "ONE_WAY", "words": ["宠物", "狗"], "note": ""}]}
                """);
        services.answer(API + "/questions", "{\"items\": [], \"total\": 0}");
        services.answer(API + "/trials", "{\"items\": []}");
        services.answer(API + "/judged-sets", "{\"items\": [], \"total\": 0}");
    }

    private Button button(String words) {
        return find(Button.class).withText(words).last();
    }

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
    void queriesAreAddedLineByLine() {
        services().respond("POST", API + "/questions", 200, """
                {"items": [{"id": "%s", "text": "电瓶车充电", "judged": 0}], "total": 1}
                """.formatted(ENTRY));
        navigate(TrialView.class);

        test(find(TextArea.class).single()).setValue("电瓶车充电\n\n 物管收费 ");
        test(button("添加")).click();

        assertThat(services().sent(API + "/questions", "Idempotency-Key"))
                .singleElement()
                .satisfies(sent -> assertThat(sent.getValue()).contains("\"电瓶车充电\"", "\"物管收费\""));
        assertThat(words()).contains("查询集（1 条）");
    }

    @Test
    void aTrialShowsBothSidesAndHitsAreJudgedThere() {
        services().answer(API + "/trials", """
                {"items": [{"id": "%s", "edition": 3, "version": 7, "job": "%s", "questions": 1,
                            "startedAt": "2026-11-26T01:00:00Z",
                            "figures": {"changed": 1, "judged": 1, "gainBefore": 0.5, "gainAfter": 0.75,
                                        "finishedAt": "2026-11-26T01:01:00Z"}}]}
                """.formatted(TRIAL, TRIAL));
        services().answer(API + "/trials/" + TRIAL + "/results", """
                {"items": [{"position": 0, "question": "%s", "text": "电瓶车充电", "changed": true, "overlap": 0,
                            "gainBefore": 0.5, "gainAfter": 0.75, "before": [],
                            "after": [{"opinion": "%s", "words": "电动车在楼道充电", "both": false}]}]}
                """.formatted(ENTRY, OPINION));
        services().respond("POST", API + "/questions/" + ENTRY + "/judgements", 204, "");
        navigate(TrialView.class);

        assertThat(words()).contains("0.500 → 0.750").contains("电动车在楼道充电").contains("新出现");
        test(button("有用")).click();

        assertThat(services().sent(API + "/questions/" + ENTRY + "/judgements", "Idempotency-Key"))
                .singleElement()
                .satisfies(sent -> assertThat(sent.getValue()).contains(OPINION).contains("\"grade\":1"));
    }

    private static String judged(String name) {
        return """
                {"id": "%s", "name": "%s", "queries": 666, "documents": 1443, "matched": 1441, "withoutAnswer": 1,
                 "missed": [{"file": "qrels.tsv", "line": 12, "document": "f3-9", "why": "UNKNOWN"}],
                 "unknownScopes": ["f9"], "version": 2, "createdAt": "2026-11-26T01:00:00Z"}
                """.formatted(ENTRY, name);
    }

    @SuppressWarnings("unchecked")
    private Select<TrialApi.JudgedSet> sets() {
        return find(Select.class).single();
    }

    private void choose() {
        Select<TrialApi.JudgedSet> sets = sets();
        sets.setValue(sets.getListDataView().getItems().toList().getFirst());
    }

    @Test
    void aDraftIsComparedByASetThatIsChosenAndWhatWasNotFoundIsTold() {
        services().answer(API + "/judged-sets", "{\"items\": [" + judged("热线判定") + "], \"total\": 1}");
        services().respond("POST", API + "/trials", 202, """
                {"id": "%s", "edition": 3, "version": 7, "job": "%s", "questions": 666, "set": "%s",
                 "setName": "热线判定", "startedAt": "2026-11-26T01:00:00Z"}
                """.formatted(TRIAL, TRIAL, ENTRY));
        services().answer("/api/search/v1/jobs/" + TRIAL, """
                {"id": "%s", "kind": "vocabulary-trial", "place": "%s", "state": "RUNNING", "done": 40, "total": 666,
                 "cancelRequested": false, "createdAt": "2026-11-26T01:00:00Z", "startedAt": "2026-11-26T01:00:01Z"}
                """.formatted(TRIAL, CITY));
        navigate(TrialView.class);

        choose();
        assertThat(words())
                .contains("对上 1,441 个文档，共 1,443 个", "1 条查询的答案都没有对上", "f9", "qrels.tsv 第 12 行")
                .contains("f3-9");
        test(button("开始试算")).click();

        assertThat(services().sent(API + "/trials?set=" + ENTRY, "Idempotency-Key"))
                .hasSize(1);
    }

    @Test
    void theFiguresOfASetAreToldByTypeAndNotJudgedHere() {
        services().answer(API + "/trials", """
                {"items": [{"id": "%s", "edition": 3, "version": 7, "job": "%s", "questions": 666, "set": "%s",
                            "setName": "热线判定", "startedAt": "2026-11-26T01:00:00Z",
                            "figures": {"changed": 1, "judged": 665, "gainBefore": 0.9, "gainAfter": 0.93,
                                        "types": [{"type": "hot_desc", "judged": 18, "gainBefore": 0.905,
                                                   "gainAfter": 0.918, "better": 5, "worse": 2}],
                                        "finishedAt": "2026-11-26T01:01:00Z"}}]}
                """.formatted(TRIAL, TRIAL, ENTRY));
        services().answer(API + "/trials/" + TRIAL + "/results", """
                {"items": [{"position": 0, "question": "%s", "text": "电瓶车充电", "type": "hot_desc", "changed": true,
                            "overlap": 0, "before": [],
                            "after": [{"opinion": "%s", "words": "电动车在楼道充电", "both": false}]}]}
                """.formatted(ENTRY, OPINION));
        navigate(TrialView.class);

        assertThat(words()).contains("用判定集“热线判定”", "hot_desc", "0.905", "0.918", "变好");
        assertThat(find(Button.class).withText("有用").all()).isEmpty();
    }

    @Test
    void linesThatCannotBeReadAreToldWithTheirNumbers() {
        navigate(TrialView.class);
        test(button("导入判定集")).click();
        test(find(TextField.class).withCaption("名称").single()).setValue("hotline");

        test(button("导入判定集")).click();
        JudgedSetDialog dialog = find(JudgedSetDialog.class).single();
        assertThat(dialog.getElement().getTextRecursively()).contains("请先选择文件");
        assertThat(dialog.shown(List.of(
                        new ApiProblem.Field("/qrels.tsv/12", "须有 4 列，以制表符分隔"),
                        new ApiProblem.Field("/ignore.tsv", "文件不是 UTF-8 编码，请另存为 UTF-8"))))
                .isTrue();

        assertThat(dialog.getElement().getTextRecursively())
                .contains("qrels.tsv 第 12 行：须有 4 列", "ignore.tsv：文件不是 UTF-8 编码");
        assertThat(dialog.shown(List.of(new ApiProblem.Field("/name", "须为 1 至 60 个字"))))
                .as("said at its field")
                .isFalse();
    }

    /** As the service takes them: each under the same name of the form. */
    @Test
    void severalFilesGoTogetherInOneForm() {
        RequestTemplate request = new RequestTemplate();
        request.header("Content-Type", "multipart/form-data");

        new SpringFormEncoder()
                .encode(
                        Map.of(
                                "file",
                                List.of(
                                        new UploadedFile("queries.jsonl", null, "{}".getBytes(StandardCharsets.UTF_8)),
                                        new UploadedFile("qrels.tsv", null, "q1".getBytes(StandardCharsets.UTF_8)))),
                        Encoder.MAP_STRING_WILDCARD,
                        request);

        assertThat(new String(request.body(), StandardCharsets.UTF_8))
                .contains("name=\"file\"; filename=\"queries.jsonl\"", "name=\"file\"; filename=\"qrels.tsv\"");
    }

    @Test
    void aSetIsRenamedAndDeletedAsItWasSeen() {
        services().answer(API + "/judged-sets", "{\"items\": [" + judged("热线判定") + "], \"total\": 1}");
        services().respond("PATCH", API + "/judged-sets/" + ENTRY, 200, judged("信访判定"));
        services().respond("DELETE", API + "/judged-sets/" + ENTRY, 204, "");
        navigate(TrialView.class);
        choose();

        test(button("改名")).click();
        test(find(TextField.class).withCaption("名称").single()).setValue("信访判定");
        test(button("改名")).click();
        test(button("删除判定集")).click();
        assertThat(find(ConfirmDialog.class).single().getElement().getTextRecursively())
                .contains("已有的试算结果会保留");
        test(button("删除判定集")).click();

        assertThat(services().sent(API + "/judged-sets/" + ENTRY, "If-Match"))
                .hasSize(2)
                .allSatisfy(sent -> assertThat(sent.getKey()).isEqualTo("\"2\""))
                .anySatisfy(sent -> assertThat(sent.getValue()).contains("信访判定"));
    }

    @Test
    void whatSpeaksAgainstATrialIsSaid() {
        services().respond("POST", API + "/trials", 409, """
                {"type": "urn:linli:problem:trial-without-questions", "title": "还没有查询", "status": 409,
                 "detail": "请先添加几条常用的查询，再试算。", "fields": []}
                """);
        navigate(TrialView.class);

        test(button("开始试算")).click();

        assertThat(words()).contains("请先添加几条常用的查询");
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
