package org.linli.portal.volunteer;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.upload.Upload;
import org.junit.jupiter.api.Test;
import org.linli.portal.PortalTest;
import org.linli.portal.StubbedServices;
import org.linli.portal.ui.Notice;

class ListImportViewTest extends PortalTest {

    private static final String LIST = "019a0000-0000-7000-8000-0000000000f1";
    private static final String PATH = VolunteerStubs.API + "/imports/" + LIST;

    @Override
    protected void prepare(StubbedServices services) {
        VolunteerStubs.answerAll(services);
        services.answer(PATH, list("PREPARED", 2, 0, 1));
        services.answer(PATH + "/rows", """
                {"items": [{"number": 2, "cells": ["王＊＊", "138****0001"], "state": "WAITING", "reasons": []},
                           {"number": 3, "cells": ["王＊＊", "****"], "state": "REFUSED", "reasons": ["手机：不是电话号码"]}]}""");
    }

    private static String list(String state, int waiting, int added, int refused) {
        return """
                {"id": "%s", "unit": "%s", "kind": "VOLUNTEERS", "fileName": "名册.xlsx",
                 "columns": [{"header": "姓名", "field": "PERSON_NAME"}, {"header": "手机", "field": "TELEPHONE"},
                             {"header": "身份证号"}],
                 "rows": {"all": %d, "waiting": %d, "added": %d, "known": 0, "refused": %d}, "state": "%s",
                 "rowsKept": true, "createdAt": "2026-11-25T01:00:00Z", "version": 1}
                """.formatted(LIST, STREET, waiting + added + refused, waiting, added, refused, state);
    }

    @Test
    void itBeginsWithAFile() {
        navigate(ListImportView.class);

        assertThat(find(Upload.class).all()).hasSize(1);
    }

    @Test
    void everyRowIsShownBeforeAnythingIsTakenIn() {
        go("volunteer/import?list=" + LIST);

        assertThat(find(Button.class).all()).extracting(Button::getText).contains("确认写入 2 行", "放弃");
        assertThat(find(Notice.class).all())
                .extracting(notice -> notice.getElement().getTextRecursively())
                .anyMatch(words -> words.contains("共 3 行：2 行可以写入，1 行有问题"))
                .anyMatch(words -> words.contains("身份证号"));
    }

    @Test
    void whatBecameOfTheRowsIsSaidAtTheEnd() {
        services().answer(PATH, list("FINISHED", 0, 2, 1));

        go("volunteer/import?list=" + LIST);

        assertThat(find(Notice.class).all())
                .extracting(notice -> notice.getElement().getTextRecursively())
                .anyMatch(words -> words.contains("写入 2 行，原已存在 0 行，有问题 1 行"));
    }
}
