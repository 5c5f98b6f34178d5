package org.linli.search.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.platform.privacy.PersonalDataUpkeep;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import tools.jackson.databind.JsonNode;

/** How an attachment ends: removed, past its retention, with its opinion, before it began; and that no other does. */
class AttachmentEndIntegrationTest extends AttachmentOffice {

    @Autowired
    @Qualifier("jobs")
    Leftovers notes;

    @Autowired
    PersonalDataUpkeep upkeep;

    @Test
    void whatIsRemovedIsGoneAtOnceAndTheReasonStays() throws Exception {
        String id = added("身份证.png", SamplePictures.png(5));

        assertThat(remove(id, "误传").status()).isEqualTo(422);
        var removed = remove(id, "误传了他人的身份证");

        assertThat(removed.status()).as(removed.body()).isEqualTo(200);
        assertThat(download(id, clerk).statusCode()).isEqualTo(404);
        assertThat(remove(id, "误传了他人的身份证").status()).isEqualTo(404);
        JsonNode item = list().get("items").get(0);
        assertThat(item.get("available").asBoolean()).isFalse();
        assertThat(item.get("removalReason").asString()).isEqualTo("误传了他人的身份证");
        assertThat(item.has("name")).isFalse();
        assertThat(audited("opinion.detach", opinion))
                .singleElement()
                .asString()
                .contains("误传了他人的身份证");

        sweep.deleteAll();
        assertThat(isStored(id)).isFalse();
        assertThat(add("身份证.png", SamplePictures.png(5)).status()).isEqualTo(201);
    }

    @Test
    void aContentIsDeletedWithItsRetentionAndTheSweepTakesTheFile() throws IOException {
        String id = added("a.jpg", SamplePictures.jpeg(6));
        jobs.sql("update opinion_attachments set added_at = now() - interval '4 years' where id = ?")
                .param(UUID.fromString(id))
                .update();

        upkeep.run();
        sweep.deleteAll();

        JsonNode item = list().get("items").get(0);
        assertThat(item.get("available").asBoolean()).isFalse();
        assertThat(item.has("name")).isFalse();
        assertThat(item.has("removedAt")).isFalse();
        assertThat(isStored(id)).isFalse();
    }

    @Test
    void aDeletedOpinionTakesItsFilesAlong() throws IOException {
        String id = added("a.jpg", SamplePictures.jpeg(7));
        jobs.sql("delete from opinions where id = ?")
                .param(UUID.fromString(opinion))
                .update();

        sweep.deleteAll();

        assertThat(isStored(id)).isFalse();
    }

    @Test
    void aFileWhoseUploadBrokeOffIsSweptOnceNobodyCanStillBeAtIt() throws IOException {
        var orphan = AttachmentId.next();
        notes.note(orphan, Instant.now().plus(Duration.ofHours(1)));
        store.put(orphan, Files.write(FOLDER.resolve("given"), new byte[] {1}));

        sweep.deleteAll();
        assertThat(isStored(orphan.toString())).isTrue();

        jobs.sql("update attachment_leftovers set due_at = now() where id = ?")
                .param(orphan.value())
                .update();
        sweep.deleteAll();
        assertThat(isStored(orphan.toString())).isFalse();
    }

    @Test
    void anAttachmentThatIsThereIsNeverSwept() throws Exception {
        String id = added("a.jpg", SamplePictures.jpeg(8));

        assertThat(jobs.sql("select count(*) from attachment_leftovers where id = ?")
                        .param(UUID.fromString(id))
                        .query(Long.class)
                        .single())
                .isZero();
        sweep.deleteAll();
        assertThat(download(id, clerk).statusCode()).isEqualTo(200);
    }
}
