package org.linli.portal.opinion;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.linli.portal.PortalTest;
import org.linli.portal.ui.Notice;
import org.springframework.beans.factory.annotation.Autowired;

/** Several opinions at once: what fits is done one by one, what does not is said first. */
class BulkScreeningTest extends PortalTest {

    private static final String LIST = "/api/search/v1/opinions";
    private static final String ONE = "019a0000-0000-7000-8000-0000000000d1";
    private static final String OTHER = "019a0000-0000-7000-8000-0000000000d2";
    private static final String DECIDED = "019a0000-0000-7000-8000-0000000000d3";

    @Autowired
    private SearchApi api;

    private final AtomicInteger reloads = new AtomicInteger();

    private void open(BulkScreening.Verb verb, SearchApi.State fitting) {
        for (String id : List.of(ONE, OTHER)) {
            services().answer(LIST + "/" + id, opinion(id, fitting));
        }
        new BulkScreening(
                        verb,
                        api,
                        List.of(hit(ONE, fitting), hit(OTHER, fitting), hit(DECIDED, SearchApi.State.ANSWERED)),
                        reloads::incrementAndGet)
                .open();
        roundTrip();
    }

    private static SearchApi.Hit hit(String id, SearchApi.State state) {
        return new SearchApi.Hit(
                id, null, null, null, null, null, state, null, Instant.parse("2026-11-25T01:42:00Z"), null);
    }

    private static String opinion(String id, SearchApi.State state) {
        return """
                {"id": "%s", "text": "从五楼往下拉线充电", "state": "%s", "place": "%s", "source": "12345",
                 "receivedAt": "2026-11-25T01:42:00Z", "lineage": []}
                """.formatted(id, state, STREET);
    }

    private void press(String text) {
        test(find(Button.class).withText(text).last()).click();
    }

    @Test
    void whatWaitsIsConfirmedAndTheRestIsLeftAndSaidSo() {
        services().respond("POST", LIST + "/" + ONE + "/screen", 200, opinion(ONE, SearchApi.State.SCREENED));
        services().respond("POST", LIST + "/" + OTHER + "/screen", 200, opinion(OTHER, SearchApi.State.SCREENED));
        open(BulkScreening.Verb.SCREEN, SearchApi.State.RECEIVED);

        assertThat(find(Paragraph.class).all()).extracting(Paragraph::getText).contains("1 条不是待筛查，不变。");
        press("确认 2 条");

        assertThat(services().sent(LIST + "/" + ONE + "/screen", "If-Match")).hasSize(1);
        assertThat(services().sent(LIST + "/" + OTHER + "/screen", "If-Match")).hasSize(1);
        assertThat(reloads).hasValue(1);
    }

    @Test
    void oneThatIsRefusedHoldsUpNoOther() {
        services().respond("POST", LIST + "/" + ONE + "/screen", 422, """
                {"type": "urn:linli:problem:invalid", "title": "内容有误", "status": 422, "detail": "有几项不能接受。",
                 "instance": "/", "fields": [{"field": "/category", "message": "筛查后必须有分类，请选定分类"}]}
                """);
        services().respond("POST", LIST + "/" + OTHER + "/screen", 200, opinion(OTHER, SearchApi.State.SCREENED));
        open(BulkScreening.Verb.SCREEN, SearchApi.State.RECEIVED);
        press("确认 2 条");

        assertThat(find(Notice.class).last().getElement().getTextRecursively()).contains("已办 1 条，1 条没有办", "筛查后必须有分类");
    }

    @Test
    void wordsThatAreRefusedAreRefusedForAllAtTheirField() {
        services().respond("POST", LIST + "/" + ONE + "/decline", 422, """
                {"type": "urn:linli:problem:invalid", "title": "内容有误", "status": 422, "detail": "有几项不能接受。",
                 "instance": "/", "fields": [{"field": "/reason", "message": "请写明理由，至少 5 个字"}]}
                """);
        open(BulkScreening.Verb.DECLINE, SearchApi.State.SCREENED);
        TextArea reason = find(TextArea.class).single();
        test(reason).setValue("不行");
        press("不予采纳 2 条");

        assertThat(reason.getErrorMessage()).isEqualTo("请写明理由，至少 5 个字");
        assertThat(services().sent(LIST + "/" + OTHER + "/decline", "If-Match")).isEmpty();
    }
}
