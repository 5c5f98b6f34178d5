package org.linli.search.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.linli.platform.test.Http;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.Status;
import tools.jackson.databind.JsonNode;

/** A content that was deleted behind the service's back. */
class AttachmentLostIntegrationTest extends AttachmentOffice {

    @Autowired
    AttachmentMetrics metrics;

    @Autowired
    AttachmentsHealth health;

    @Autowired
    MeterRegistry registry;

    private JsonNode item() {
        return list().get("items").get(0);
    }

    @Test
    void isSaidToBeLostWhileItsRecordStandsAndNobodyIsSaidToHaveSeenIt() throws IOException {
        String id = added("a.jpg", SamplePictures.jpeg(201));
        deleteBehindItsBack(id);

        Http.Answer answer = ask(id);

        assertThat(answer.status()).isEqualTo(410);
        assertThat(answer.json().get("type").asString()).isEqualTo("urn:linli:problem:attachment-lost");
        assertThat(answer.json().get("detail").asString()).contains("重新上传");
        assertThat(item().get("available").asBoolean()).isFalse();
        assertThat(item().has("lostAt")).isTrue();
        assertThat(item().get("name").asString()).isEqualTo("a.jpg");
        assertThat(audited("personal-data.reveal", id)).isEmpty();
        assertThat(ask(id).status()).isEqualTo(410);
        assertThat(remove(id, "内容已丢失，原件不在").status()).isEqualTo(200);
        assertThat(item().has("lostAt")).isFalse();
        assertThat(ask(id).status()).isEqualTo(404);
    }

    @Test
    void isCountedAndTheStoreIsWellAllTheSame() throws IOException {
        String id = added("a.jpg", SamplePictures.jpeg(202));
        metrics.look();
        long before = metrics.lost();
        deleteBehindItsBack(id);
        assertThat(ask(id).status()).isEqualTo(410);

        metrics.look();

        assertThat(registry.get("linli.search.attachments.lost").gauge().value())
                .isEqualTo((double) (before + 1));
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
        assertThat(health.health().getDetails()).containsEntry("lost", before + 1);
    }

    @Test
    void isThereAgainOnceItWasRestored() throws Exception {
        String id = added("a.jpg", SamplePictures.jpeg(203));
        Path file = fileOf(id);
        Path aside = FOLDER.resolve("aside-" + id);
        Files.move(file, aside);
        assertThat(ask(id).status()).isEqualTo(410);

        Files.move(aside, file);

        assertThat(download(id, clerk).statusCode()).isEqualTo(200);
        assertThat(item().get("available").asBoolean()).isTrue();
        assertThat(item().has("lostAt")).isFalse();
    }

    @Test
    void isReplacedByTheSameFileHandedInAgainAndTheReasonSaysSo() throws Exception {
        String id = added("a.jpg", SamplePictures.jpeg(204));
        deleteBehindItsBack(id);
        assertThat(ask(id).status()).isEqualTo(410);

        String anew = added("a.jpg", SamplePictures.jpeg(204));

        assertThat(download(anew, clerk).statusCode()).isEqualTo(200);
        JsonNode items = list().get("items");
        assertThat(items).hasSize(2);
        assertThat(items.get(0).get("removalReason").asString()).contains("已丢失");
        assertThat(items.get(1).get("available").asBoolean()).isTrue();
        assertThat(audited("opinion.detach", opinion)).hasSize(1);
    }
}
