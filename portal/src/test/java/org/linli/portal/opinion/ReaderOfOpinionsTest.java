package org.linli.portal.opinion;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.linli.portal.PortalTest;
import org.linli.portal.StubbedServices;
import org.linli.portal.signin.Person;
import org.linli.portal.signin.Role;

/** Whoever may only read sees neither the ways to take something in nor the contacts. */
class ReaderOfOpinionsTest extends PortalTest {

    private static final String OPINION = "019a0000-0000-7000-8000-0000000000c1";

    @Override
    protected Person person() {
        return new Person(
                "019a0000-0000-7000-8000-00000000000b", "顾知远", List.of(new Person.Appointment(STREET, Role.READER)));
    }

    @Override
    protected void prepare(StubbedServices services) {
        services.answer("/api/search/v1/opinions/" + OPINION, """
                {"id": "%s", "text": "从五楼往下拉线充电", "state": "RECEIVED", "place": "%s",
                 "receivedAt": "2026-11-25T01:42:00Z", "contactTelephone": "138****5678"}
                """.formatted(OPINION, STREET));
        services.answer("/api/search/v1/opinions/" + OPINION + "/timeline", "{\"items\": []}");
    }

    @Test
    void theRoomOffersNeitherRegisteringNorImporting() {
        navigate(OpinionsView.class);

        assertThat(find(RouterLink.class).withClassName("l-room-entry").all())
                .extracting(link -> link.getElement().getTextRecursively())
                .containsExactly("检索", "归并", "热点", "分析", "月报");
        assertThat(find(Button.class).all()).extracting(Button::getText).doesNotContain("登记意见", "导入文件");
    }

    @Test
    void aContactStaysMasked() {
        go("opinions?record=" + OPINION);

        assertThat(find(OpinionRecord.class).single().getElement().getTextRecursively())
                .contains("138****5678");
        assertThat(find(Button.class).withText("查看").all()).isEmpty();
        assertThat(find(Button.class).withText("更正").all()).isEmpty();
    }

    @Test
    void whatIsAttachedIsSeenAndStays() {
        services().answer("/api/search/v1/opinions/" + OPINION + "/attachments", """
                {"items": [{"id": "019a0000-0000-7000-8000-0000000000f1", "kind": "JPEG", "name": "电梯.jpg", "size": 9000,
                            "addedAt": "2026-11-25T02:00:00Z", "available": true}],
                 "most": 9, "largest": 10485760, "mediaTypes": ["image/jpeg"]}
                """);
        go("opinions?record=" + OPINION);

        assertThat(find(AttachmentSection.class).single().getElement().getTextRecursively())
                .contains("电梯.jpg");
        assertThat(find(Upload.class).all()).isEmpty();
        assertThat(find(Button.class).withAttribute("aria-label", "移除 电梯.jpg").all())
                .isEmpty();
    }

    @Test
    void whereNothingIsAttachedNothingIsSaidOfIt() {
        go("opinions?record=" + OPINION);

        assertThat(find(AttachmentSection.class).all()).isEmpty();
    }

    @Test
    void theAddressOfAnUploadSaysThatItIsNotTheirs() {
        navigate(ImportUploadView.class);

        assertThat(find(Upload.class).all()).isEmpty();
        assertThat(words()).contains("你不能查看这一页");
    }
}
