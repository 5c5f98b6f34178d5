package org.linli.portal.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.textfield.TextArea;
import org.junit.jupiter.api.Test;

class TrialViewTest extends VocabularyPages {

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
}
