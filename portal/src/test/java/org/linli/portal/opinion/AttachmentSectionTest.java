package org.linli.portal.opinion;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import org.junit.jupiter.api.Test;
import org.linli.portal.PortalTest;
import org.linli.portal.StubbedServices;
import tools.jackson.databind.json.JsonMapper;

/** What is attached to an opinion, on its own page and where it is registered. */
class AttachmentSectionTest extends PortalTest {

    private static final String OPINION = "019a0000-0000-7000-8000-0000000000c1";
    private static final String RECORD = "/api/search/v1/opinions/" + OPINION;
    private static final String ATTACHMENTS = RECORD + "/attachments";
    private static final String LOST = "019a0000-0000-7000-8000-0000000000f5";
    private static final String PICTURE = "019a0000-0000-7000-8000-0000000000f1";

    @Override
    protected void prepare(StubbedServices services) {
        services.answer(RECORD, opinion());
        services.answer(RECORD + "/near-duplicates", "{\"items\": [], \"complete\": true}");
        services.answer(RECORD + "/timeline", "{\"items\": []}");
        services.answer(ATTACHMENTS, """
                {"items": [%s,
                   {"id": "019a0000-0000-7000-8000-0000000000f2", "kind": "PDF", "name": "申请.pdf", "size": 2400,
                    "addedAt": "2026-11-25T02:00:00Z", "available": true},
                   {"id": "019a0000-0000-7000-8000-0000000000f3", "kind": "PNG", "size": 10, "available": false,
                    "addedAt": "2026-11-25T02:00:00Z", "removedAt": "2026-11-25T03:00:00Z",
                    "removalReason": "误传了他人的身份证"},
                   {"id": "019a0000-0000-7000-8000-0000000000f4", "kind": "JPEG", "size": 10, "available": false,
                    "addedAt": "2023-11-25T02:00:00Z"},
                   {"id": "%s", "kind": "JPEG", "name": "楼道.jpg", "size": 10, "available": false,
                    "lostAt": "2026-11-25T04:00:00Z", "addedAt": "2026-11-25T02:00:00Z"}],
                 "most": 9, "largest": 10485760, "mediaTypes": ["image/jpeg"]}
                """.formatted(picture(), LOST));
    }

    private static String opinion() {
        return """
                {"id": "%s", "text": "楼道堆物", "state": "ANSWERED", "place": "%s", "source": "visit", "channel": "VISIT",
                 "receivedAt": "2026-11-25T01:42:00Z", "createdAt": "2026-11-25T02:00:00Z", "lineage": []}
                """.formatted(OPINION, STREET);
    }

    private static String picture() {
        return """
                {"id": "%s", "kind": "JPEG", "name": "电梯.jpg", "size": 1572864, "addedAt": "2026-11-25T02:00:00Z",
                 "available": true}
                """.formatted(PICTURE);
    }

    private String section() {
        return find(AttachmentSection.class).single().getElement().getTextRecursively();
    }

    @Test
    void picturesAreSeenPapersSavedAndWhatWasRemovedSaysWhy() {
        go("opinions?record=" + OPINION);

        assertThat(section())
                .contains("电梯.jpg", "1.5 MB", "申请.pdf", "2 KB", "误传了他人的身份证", "已过保存期限", "最多 9 个，每个不超过 10.0 MB");
        assertThat(find(Image.class).all()).singleElement().satisfies(image -> {
            assertThat(image.getAlt()).hasValue("电梯.jpg");
            assertThat(image.getElement().getAttribute("loading")).isEqualTo("lazy");
        });

        test(find(NativeButton.class).withClassName("l-attachment-picture").single())
                .click();
        assertThat(find(Image.class)
                        .withClassName("l-attachment-large")
                        .single()
                        .getAlt())
                .hasValue("电梯.jpg");
    }

    @Test
    void aRemovalHasAReasonAndTheListFollows() {
        services().respond("POST", ATTACHMENTS + "/" + PICTURE + "/remove", 200, picture());
        go("opinions?record=" + OPINION);

        test(find(Button.class).withAttribute("aria-label", "移除 电梯.jpg").single())
                .click();
        test(find(TextArea.class).withCaption("理由（5 至 500 字）").single()).setValue("误传了别人的照片");
        test(find(Button.class).withText("移除附件").last()).click();

        assertThat(services().sent(ATTACHMENTS + "/" + PICTURE + "/remove", "Idempotency-Key"))
                .singleElement()
                .satisfies(sent -> assertThat(sent.getValue()).contains("误传了别人的照片"));
        assertThat(services().asked().stream().filter(ATTACHMENTS::equals)).hasSize(2);
    }

    @Test
    void whatItsStoreHasLostSaysSoInItsPlaceAndCanBeRemoved() {
        services().respond("POST", ATTACHMENTS + "/" + LOST + "/remove", 200, picture());
        go("opinions?record=" + OPINION);

        assertThat(section()).contains("附件“楼道.jpg”的内容已丢失，打不开；请重新上传原文件，或写明理由移除");
        test(find(Button.class).withAttribute("aria-label", "移除 楼道.jpg").single())
                .click();
        test(find(TextArea.class).withCaption("理由（5 至 500 字）").single()).setValue("内容已丢失，原件不在");
        test(find(Button.class).withText("移除附件").last()).click();

        assertThat(services().sent(ATTACHMENTS + "/" + LOST + "/remove", "Idempotency-Key"))
                .hasSize(1);
    }

    @Test
    void aPictureThatDoesNotComeHasTheListAskedOnceMoreAndNoOftener() {
        go("opinions?record=" + OPINION);

        failed(find(Image.class).single());
        failed(find(Image.class).single());

        assertThat(services().asked().stream().filter(ATTACHMENTS::equals)).hasSize(2);
    }

    @Test
    void anOpenedPictureThatDoesNotComeIsClosedAndTheListSaysWhy() {
        go("opinions?record=" + OPINION);
        test(find(NativeButton.class).withClassName("l-attachment-picture").single())
                .click();

        failed(find(Image.class).withClassName("l-attachment-large").single());

        assertThat(find(Dialog.class).all()).noneMatch(Dialog::isOpened);
        assertThat(services().asked().stream().filter(ATTACHMENTS::equals)).hasSize(2);
    }

    private static void failed(Image image) {
        image.getElement()
                .getNode()
                .getFeature(ElementListenerMap.class)
                .fireEvent(new DomEvent(
                        image.getElement(), "error", JsonMapper.shared().createObjectNode()));
    }

    @Test
    void filesWaitUntilThereIsAnOpinionAndTheNextOneHasItsOwn() {
        services().respond("POST", "/api/search/v1/opinions", 201, opinion());
        navigate(RegisterView.class);
        Upload upload = find(Upload.class).single();
        assertThat(upload.isAutoUpload()).isFalse();

        test(find(TextArea.class).single()).setValue("楼道堆物");
        test(find(Button.class).withText("登记").single()).click();
        assertThat(find(Upload.class).single()).isSameAs(upload);
        assertThat(upload.isAutoUpload()).isTrue();
        test(find(Button.class).withText("再登记一条").single()).click();
        assertThat(upload.isAutoUpload()).isFalse();
    }

    @Test
    void whileAttachmentsAreAwayTheRestOfTheOpinionIsThere() {
        services().refuse(ATTACHMENTS, 503, "{\"type\": \"urn:linli:problem:unavailable\", \"status\": 503}");
        go("opinions?record=" + OPINION);

        assertThat(section()).contains("附件暂时读不到");
        assertThat(find(OpinionRecord.class).single().getElement().getTextRecursively())
                .contains("楼道堆物");
    }
}
