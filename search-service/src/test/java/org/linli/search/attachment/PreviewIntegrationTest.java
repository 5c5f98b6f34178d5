package org.linli.search.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.linli.platform.privacy.PersonalDataUpkeep;
import org.linli.platform.scope.Role;
import org.linli.platform.test.TestTokens;
import org.springframework.beans.factory.annotation.Autowired;

/** A photograph is looked at in small, and what becomes of the small picture with it. */
class PreviewIntegrationTest extends AttachmentOffice {

    @Autowired
    PersonalDataUpkeep upkeep;

    private byte[] photograph(int colour) {
        byte[] photograph = SamplePictures.photograph(1600, 1200, colour, 6);
        assertThat(photograph.length).as("worth making smaller").isGreaterThan(64 * 1024);
        return photograph;
    }

    private HttpResponse<byte[]> look(String attachment, String token) throws IOException, InterruptedException {
        return fetched(attachment + "/preview", token);
    }

    private byte[] looked(String attachment) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = look(attachment, clerk);
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    private String kept(String attachment) {
        return Objects.requireNonNull(jobs.sql("select preview_id from opinion_attachments where id = ?")
                        .param(UUID.fromString(attachment))
                        .query(UUID.class)
                        .single())
                .toString();
    }

    @Test
    void itIsSmallUprightAndWithoutMetadataAndTheSecondLookIsTheSame() throws Exception {
        String id = added("电梯.jpg", photograph(0x101010));

        HttpResponse<byte[]> first = look(id, TestTokens.of(Role.READER, tree.street));

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.headers().firstValue("Content-Type")).hasValue("image/jpeg");
        assertThat(first.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(first.body().length).isLessThan(64 * 1024);
        assertThat(SamplePictures.seen(first.body()).getWidth()).isEqualTo(360);
        assertThat(SamplePictures.seen(first.body()).getHeight()).isEqualTo(480);
        assertThat(new String(first.body(), StandardCharsets.ISO_8859_1)).doesNotContain("HUAWEI", "Exif");
        assertThat(isStored(kept(id))).isTrue();
        assertThat(looked(id)).isEqualTo(first.body());
        assertThat(audited("personal-data.reveal", id)).as("each look").hasSize(2);
    }

    @Test
    void whatLiesInTheStoreIsSealed() throws Exception {
        String id = added("a.jpg", photograph(0x202020));
        looked(id);

        String preview = kept(id);
        assertThat(stored())
                .filteredOn(file -> file.endsWith(preview))
                .singleElement()
                .satisfies(file -> assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                        .doesNotContain("JFIF"));
        assertThat(jobs.sql("select count(*) from attachment_leftovers where id = ?")
                        .param(UUID.fromString(preview))
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void itGoesWithTheAttachment() throws Exception {
        String id = added("a.jpg", photograph(0x303030));
        looked(id);
        String preview = kept(id);

        assertThat(remove(id, "误传了他人的照片").status()).isEqualTo(200);

        assertThat(look(id, clerk).statusCode()).isEqualTo(404);
        sweep.deleteAll();
        assertThat(isStored(id)).isFalse();
        assertThat(isStored(preview)).isFalse();
    }

    @Test
    void itGoesWithItsRetentionAndWithItsOpinion() throws Exception {
        String old = added("a.jpg", photograph(0x404040));
        looked(old);
        String ofOld = kept(old);
        jobs.sql("update opinion_attachments set added_at = now() - interval '4 years' where id = ?")
                .param(UUID.fromString(old))
                .update();
        upkeep.run();
        opinion = anOpinion();
        String deleted = added("a.jpg", photograph(0x505050));
        looked(deleted);
        String ofDeleted = kept(deleted);
        jobs.sql("delete from opinions where id = ?")
                .param(UUID.fromString(opinion))
                .update();

        sweep.deleteAll();

        assertThat(List.of(isStored(ofOld), isStored(ofDeleted))).containsOnly(false);
    }

    @Test
    void oneThatTheStoreHasLostIsMadeAnew() throws Exception {
        String id = added("a.jpg", photograph(0x606060));
        byte[] first = looked(id);
        String before = kept(id);
        deleteBehindItsBack(before);

        assertThat(looked(id)).isEqualTo(first);

        assertThat(kept(id)).isNotEqualTo(before);
        assertThat(isStored(kept(id))).isTrue();
    }

    @Test
    void oneThatWasCutShortOrChangedIsMadeAnewAndWhatIsLeftOfItIsSwept() throws Exception {
        String id = added("a.jpg", photograph(0x616161));
        byte[] first = looked(id);
        String cut = kept(id);
        byte[] sealed = Files.readAllBytes(fileOf(cut));
        Files.write(fileOf(cut), Arrays.copyOf(sealed, sealed.length - 1));

        assertThat(looked(id)).isEqualTo(first);
        String changed = kept(id);
        byte[] anew = Files.readAllBytes(fileOf(changed));
        anew[20]++;
        Files.write(fileOf(changed), anew);

        assertThat(looked(id)).isEqualTo(first);
        sweep.deleteAll();
        assertThat(List.of(isStored(cut), isStored(changed))).containsOnly(false);
        assertThat(looked(id)).isEqualTo(first);
    }

    @Test
    void ofAPictureThatDoesNotGoOnAsItWasStoredNothingIsMade() throws Exception {
        String id = added("a.png", SamplePictures.snow(800, 600, 7));
        byte[] sealed = Files.readAllBytes(fileOf(id));
        assertThat(sealed.length).as("of more than one piece").isGreaterThan(1024 * 1024 + 100);
        sealed[sealed.length - 1]++;
        Files.write(fileOf(id), sealed);

        assertThat(look(id, clerk).statusCode()).isEqualTo(410);
        assertThat(list().get("items").get(0).get("available").asBoolean()).isFalse();
    }

    @Test
    void whereThePictureItselfIsLostNothingIsMadeOfIt() throws Exception {
        String id = added("a.jpg", photograph(0x707070));
        deleteBehindItsBack(id);

        assertThat(look(id, clerk).statusCode()).isEqualTo(410);
    }

    @Test
    void whatIsSmallAndWhatIsAPaperIsHandedOutItself() throws Exception {
        String small = added("a.png", SamplePictures.png(0x808080));
        String paper = added("a.pdf", SamplePictures.PDF);

        assertThat(looked(small)).isEqualTo(download(small, clerk).body());
        assertThat(look(paper, clerk).headers().firstValue("Content-Type")).hasValue("application/pdf");
        assertThat(audited("personal-data.reveal", paper)).hasSize(1);
    }

    @Test
    void ofManyWhoLookAtOnceEachSeesItAndOneIsKept() throws Exception {
        String id = added("a.jpg", photograph(0x909090));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<byte[]>> looks = threads.invokeAll(IntStream.range(0, 5)
                    .<Callable<byte[]>>mapToObj(_ -> () -> looked(id))
                    .toList());
            for (Future<byte[]> look : looks) {
                assertThat(SamplePictures.seen(look.get()).getHeight()).isEqualTo(480);
            }
        }
        String kept = kept(id);
        assertThat(isStored(kept)).isTrue();
        jobs.sql("update attachment_leftovers set due_at = now() - interval '1 minute'")
                .update();
        sweep.deleteAll();
        assertThat(isStored(kept)).isTrue();
        assertThat(looked(id)).isNotEmpty();
    }

    @Test
    void whoMayNotSeeTheOpinionSeesNoSmallPictureEither() throws Exception {
        String id = added("a.jpg", photograph(0xA0A0A0));
        looked(id);

        assertThat(look(id, TestTokens.of(Role.CLERK, tree.otherStreet)).statusCode())
                .isEqualTo(404);
    }
}
