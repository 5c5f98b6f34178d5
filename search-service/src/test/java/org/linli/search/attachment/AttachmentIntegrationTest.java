package org.linli.search.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.uuid.UuidCreator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.linli.platform.scope.Role;
import org.linli.platform.test.Http;
import org.linli.platform.test.TestTokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

class AttachmentIntegrationTest extends AttachmentOffice {

    @Autowired
    JdbcClient app;

    @Test
    void aPictureIsHandedOutAsAFileWithoutWhereItWasTaken() throws Exception {
        String id = added("电梯 停了.jpg", SamplePictures.jpeg(1));

        var file = download(id, TestTokens.of(Role.READER, tree.street));

        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(SamplePictures.seen(file.body()).getWidth()).isEqualTo(40);
        assertThat(new String(file.body(), StandardCharsets.ISO_8859_1)).doesNotContain("HUAWEI");
        assertThat(file.headers().firstValue("Content-Type")).hasValue("image/jpeg");
        assertThat(file.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(file.headers().firstValue("Content-Disposition").orElse(""))
                .startsWith("attachment;")
                .contains("filename*=UTF-8''%E7%94%B5%E6%A2%AF%20%E5%81%9C%E4%BA%86.jpg");
        assertThat(file.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("sandbox");
        assertThat(file.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(file.headers().firstValueAsLong("Content-Length")).hasValue(file.body().length);
        assertThat(audited("personal-data.reveal", id)).hasSize(1);
    }

    @Test
    void theListSaysWhatThereIsAndWhatMoreMayBe() {
        added("照片.jpg", SamplePictures.jpeg(2));
        added("申请.pdf", SamplePictures.PDF);

        JsonNode list = list();

        assertThat(list.get("items").findValuesAsString("kind")).containsExactly("JPEG", "PDF");
        assertThat(list.get("items").findValuesAsString("name")).containsExactly("照片.jpg", "申请.pdf");
        assertThat(list.get("most").asInt()).isEqualTo(MOST);
        assertThat(list.get("largest").asLong()).isEqualTo(2 * 1024 * 1024);
        assertThat(list.get("mediaTypes").toString()).doesNotContain("svg", "html");
    }

    @Test
    void theSameFileTwiceIsOneAttachmentWithOrWithoutAKey() {
        byte[] picture = SamplePictures.jpeg(3);
        String key = UuidCreator.getTimeOrderedEpoch().toString();
        var first = adding("a.jpg", picture)
                .header("Idempotency-Key", key)
                .token(clerk)
                .send();
        var replayed = adding("a.jpg", picture)
                .header("Idempotency-Key", key)
                .token(clerk)
                .send();
        var again = add("b.jpg", picture);

        assertThat(first.status()).as(first.body()).isEqualTo(201);
        assertThat(replayed.json()).isEqualTo(first.json());
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(list().get("items")).hasSize(1);
        assertThat(audited("opinion.attach", opinion)).hasSize(1);
    }

    @Test
    void whileTheStoreIsAskedNobodyHoldsAConnectionWithAKeyOrWithout() throws Exception {
        String id = added("a.jpg", SamplePictures.jpeg(31));
        var withKey = adding("b.jpg", SamplePictures.jpeg(32))
                .header("Idempotency-Key", UuidCreator.getTimeOrderedEpoch().toString())
                .token(clerk)
                .send();
        assertThat(withKey.status()).isEqualTo(201);
        assertThat(download(id, clerk).statusCode()).isEqualTo(200);

        assertThat(((WatchedStore) store).held()).isEmpty();
    }

    @Test
    void anotherFileUnderAKeyThatWasUsedIsRefused() {
        String key = UuidCreator.getTimeOrderedEpoch().toString();
        var first = adding("a.jpg", SamplePictures.jpeg(33)).header("Idempotency-Key", key);
        var other = adding("a.jpg", SamplePictures.jpeg(34)).header("Idempotency-Key", key);

        assertThat(first.token(clerk).send().status()).isEqualTo(201);
        assertThat(other.token(clerk).send().status()).isEqualTo(422);
        assertThat(list().get("items")).hasSize(1);
    }

    @Test
    void manyAtOnceWithOneKeyAreOneAttachmentAndOneAnswer() throws Exception {
        byte[] picture = SamplePictures.jpeg(35);
        String key = UuidCreator.getTimeOrderedEpoch().toString();
        Callable<String> call = () -> adding("a.jpg", picture)
                .header("Idempotency-Key", key)
                .token(clerk)
                .send()
                .body();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<String>> answers =
                    threads.invokeAll(IntStream.range(0, 6).mapToObj(_ -> call).toList());

            assertThat(answers)
                    .extracting(Future::get)
                    .containsOnly(answers.getFirst().get());
        }
        assertThat(list().get("items")).hasSize(1);
    }

    @Test
    void whatIsTooLargeDamagedOrOfNoKindThatIsTakenLeavesNothingBehind() throws IOException {
        List<Path> before = stored();
        var large = add("a.pdf", new byte[2 * 1024 * 1024 + 1]);
        var html = add("a.jpg", "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8));
        var svg = add("a.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>".getBytes(StandardCharsets.UTF_8));
        var cut = add("a.jpg", Arrays.copyOf(SamplePictures.jpeg(4), 300));

        assertThat(large.status()).isEqualTo(413);
        assertThat(large.json().get("detail").asString()).contains("2 MB");
        assertThat(html.status()).isEqualTo(422);
        assertThat(html.json().at("/fields/0/field").asString()).isEqualTo("file");
        assertThat(html.json().at("/fields/0/message").asString()).contains("JPEG", "PDF", "HEIC");
        assertThat(svg.status()).isEqualTo(422);
        assertThat(cut.status()).isEqualTo(422);
        assertThat(cut.json().at("/fields/0/message").asString()).contains("不完整");
        assertThat(list().get("items")).isEmpty();
        assertThat(before).containsAll(stored());
    }

    @Test
    void ofManyAtOnceNoneIsOneTooMany() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> answers = threads.invokeAll(IntStream.range(0, 8)
                    .<Callable<Integer>>mapToObj(no ->
                            () -> add("a.jpg", SamplePictures.jpeg(100 + no)).status())
                    .toList());

            assertThat(answers.stream().map(AttachmentIntegrationTest::answered))
                    .containsOnly(201, 409)
                    .filteredOn(status -> status == 201)
                    .hasSize(MOST);
        }
        assertThat(list().get("items")).hasSize(MOST);
        var full = add("a.jpg", SamplePictures.jpeg(999));
        assertThat(full.json().get("detail").asString()).contains("最多 3 个");
    }

    private static int answered(Future<Integer> answer) {
        try {
            return answer.get();
        } catch (InterruptedException | ExecutionException failed) {
            throw new AssertionError(failed);
        }
    }

    @Test
    void whileTheStoreIsAwayNothingIsHalfWrittenAndTheOpinionIsReadable() throws Exception {
        String id = added("a.jpg", SamplePictures.jpeg(9));
        Path root = FOLDER.resolve("store");
        Path aside = FOLDER.resolve("aside");
        Files.move(root, aside);
        Files.write(root, new byte[] {1});
        try {
            var refused = add("b.jpg", SamplePictures.jpeg(10));

            assertThat(refused.status()).as(refused.body()).isEqualTo(503);
            assertThat(refused.json().get("detail").asString()).contains("没有写入");
            assertThat(download(id, clerk).statusCode()).isEqualTo(503);
            assertThat(list().get("items")).hasSize(1);
        } finally {
            Files.delete(root);
            Files.move(aside, root);
        }
        assertThat(download(id, clerk).statusCode()).isEqualTo(200);
        assertThat(add("b.jpg", SamplePictures.jpeg(10)).status()).isEqualTo(201);
    }

    @Test
    void whoMayNotSeeTheOpinionSeesNothingOfItsAttachments() throws Exception {
        String id = added("a.jpg", SamplePictures.jpeg(11));
        String stranger = TestTokens.of(Role.CLERK, tree.otherStreet);

        assertThat(download(id, stranger).statusCode()).isEqualTo(404);
        assertThat(app.sql("select count(*) from opinion_attachments")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void anAttachmentIsOfItsOpinionAndOfNoOther() throws Exception {
        String id = added("a.jpg", SamplePictures.jpeg(12));
        opinion = anOpinion();

        assertThat(download(id, clerk).statusCode()).isEqualTo(404);
        assertThat(remove(id, "不属于这条意见").status()).isEqualTo(404);
    }

    @Test
    void whoeverHoldsAReceiptSeesNothingOfWhatIsAttached() {
        added("a.jpg", SamplePictures.jpeg(13));
        String code = new Http(port)
                .call("POST", OPINIONS + "/" + opinion + "/receipt")
                .token(clerk)
                .send()
                .json()
                .get("code")
                .asString();

        assertThat(new Http(port)
                        .get("/api/search/v1/receipts?code=" + code)
                        .send()
                        .body())
                .doesNotContain("attachment", "a.jpg", "jpeg");
    }

    @Test
    void whatLiesInTheStoreTellsNobodyAnything() throws IOException {
        String id = added("a.pdf", SamplePictures.PDF);

        Path file =
                stored().stream().filter(each -> each.endsWith(id)).findFirst().orElseThrow();
        assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                .doesNotContain("PDF", "Catalog");
        assertThat(jobs.sql("select file_key from opinion_attachments where id = ?")
                        .param(UUID.fromString(id))
                        .query(String.class)
                        .single())
                .matches("\\d+:.+");
    }
}
