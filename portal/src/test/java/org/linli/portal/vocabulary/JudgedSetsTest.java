package org.linli.portal.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import feign.RequestTemplate;
import feign.codec.Encoder;
import feign.form.spring.SpringFormEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linli.portal.service.ApiProblem;
import org.linli.portal.ui.UploadedFile;

class JudgedSetsTest extends VocabularyPages {

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
}
