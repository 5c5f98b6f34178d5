package org.linli.portal.opinion;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.select.Select;
import org.junit.jupiter.api.Test;
import org.linli.portal.PortalTest;
import org.linli.portal.StubbedServices;

class ImportViewTest extends PortalTest {

    private static final String IMPORT = "019a0000-0000-7000-8000-0000000000d1";
    private static final String PATH = "/api/search/v1/imports/" + IMPORT;

    @Override
    protected void prepare(StubbedServices services) {
        services.answer(PATH, file("PREPARED", ""));
        services.answer(PATH + "/preview", preview());
    }

    private static String file(String state, String more) {
        return """
                {"id": "%s", "place": "%s", "source": "12345", "fileName": "11月走访.xlsx", "size": 4096, "sha256": "00",
                 "format": {"kind": "XLSX", "sheet": "走访记录"}, "state": "%s", "fileKept": true,
                 "createdAt": "2026-11-25T01:00:00Z",
                 "mapping": {"channel": "VISIT", "dateOrder": "YEAR_FIRST", "unknownPlace": "REFUSE", "columns": [
                   {"header": "反映内容", "field": "TEXT", "reason": "HEADER"},
                   {"header": "走访日期", "field": "RECEIVED_AT", "reason": "CONTENT"},
                   {"header": "备注", "reason": "NONE"}]}%s}
                """.formatted(IMPORT, STREET, state, more.isEmpty() ? ", " + counts(0, 0, 0) : ", " + more);
    }

    private static String counts(int rows, int added, int failed) {
        return "\"counts\": {\"rows\": %d, \"added\": %d, \"known\": 0, \"repeated\": 0, \"failed\": %d}"
                .formatted(rows, added, failed);
    }

    private static String preview() {
        return """
                {"file": %s, "sampled": 2,
                 "rows": [{"number": 2, "cells": ["一楼下水反味", "2026-11-03", ""]},
                          {"number": 3, "cells": ["夜间广场舞太吵", "2026-13-05", ""]}],
                 "problems": [{"row": 3, "field": "receivedAt", "reason": "没有这一天，请核对"}]}
                """.formatted(file("PREPARED", ""));
    }

    @SuppressWarnings("unchecked")
    private Select<ImportApi.Field> column(int position) {
        return (Select<ImportApi.Field>)
                find(Select.class).withId("import-column-" + position).single();
    }

    private void open() {
        navigate("opinions/imports/" + IMPORT, ImportView.class);
    }

    @Test
    void columnsAreShownWithWhatTheyAreTakenForAndWhy() {
        open();

        assertThat(column(0).getValue()).isEqualTo(ImportApi.Field.TEXT);
        assertThat(column(2).getValue()).isNull();
        assertThat(words()).contains("按列名认出", "按内容推测", "没有认出", "还没有写入任何内容");
    }

    @Test
    void aProblemStandsInItsCellWithWhatToDo() {
        open();

        assertThat(find(NativeTableCell.class)
                        .withClassName("l-table-wrong")
                        .single()
                        .getElement()
                        .getTextRecursively())
                .isEqualTo("2026-13-05");
        assertThat(words()).contains("没有这一天，请核对");
    }

    @Test
    void whatIsSaidAgainstAColumnStandsAtThatColumn() {
        services().respond("PUT", PATH + "/mapping", 422, """
                {"type": "urn:linli:problem:invalid", "status": 422,
                 "fields": [{"field": "/columns", "message": "同一项内容只能对应一列"}]}
                """);
        open();

        test(column(2)).selectItem("意见内容");

        assertThat(column(2).isInvalid()).isTrue();
        assertThat(column(2).getErrorMessage()).isEqualTo("同一项内容只能对应一列");
        assertThat(column(0).isInvalid()).isFalse();
    }

    @Test
    void anotherChoiceIsKeptUnderTheVersionThatWasSeen() {
        services().respond("PUT", PATH + "/mapping", 200, preview());
        open();

        test(column(2)).selectItem("标题");

        assertThat(services().sent(PATH + "/mapping", "If-Match"))
                .singleElement()
                .satisfies(request -> {
                    assertThat(request.getKey()).isEqualTo("\"1\"");
                    assertThat(request.getValue()).contains("\"column\":2", "\"field\":\"TITLE\"");
                });
    }

    @Test
    void nothingIsStartedBeforeSomebodySaysSo() {
        services().respond("POST", PATH + "/start", 202, file("STARTED", ""));
        open();
        assertThat(services().sent(PATH + "/start", "If-Match")).isEmpty();

        test(find(Button.class).withText("开始写入").single()).click();

        assertThat(services().sent(PATH + "/start", "Idempotency-Key"))
                .singleElement()
                .satisfies(request -> assertThat(request.getKey()).isNotEmpty());
    }

    @Test
    void theResultSaysHowManyRowsFailedAndWhy() {
        services().answer(PATH, file("FINISHED", counts(2, 1, 1) + """
                , "finishedAt": "2026-11-25T01:05:00Z",
                "reasons": [{"key": "import.time-impossible", "reason": "没有这一天", "rows": 1}]
                """));
        open();

        assertThat(words()).contains("没有写入的原因", "没有这一天", "下载没有写入的行（XLSX）");
    }
}
