package org.linli.search.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.linli.platform.scope.Role;
import org.linli.platform.test.Http;
import org.linli.platform.test.TestPlaces;
import org.linli.platform.test.TestTokens;
import org.linli.platform.test.UploadForm;
import org.linli.platform.test.WholeService;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/** A clerk with an opinion to which things are attached; the store is a folder. */
@WholeService(apart = "attachments")
@Import(WatchedStore.Watching.class)
abstract class AttachmentOffice {

    static final String OPINIONS = "/api/search/v1/opinions";
    static final int MOST = 3;

    /** One for all classes, as the service is. */
    static final Path FOLDER = folder();

    @LocalServerPort
    int port;

    @Autowired
    @Qualifier("jobs")
    JdbcClient jobs;

    @Autowired
    AttachmentSweep sweep;

    @Autowired
    AttachmentStore store;

    TestPlaces tree;
    String clerk;
    String opinion;

    private static Path folder() {
        try {
            Path made = Files.createTempDirectory("linli-attachments");
            made.toFile().deleteOnExit();
            return made;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        registry.add("linli.search.attachments.folder", () -> FOLDER.resolve("store"));
        registry.add("linli.search.attachments.most", () -> MOST);
        registry.add("linli.search.attachments.largest", () -> "2MB");
    }

    @BeforeEach
    void anOpinionInATreeOfItsOwn() {
        tree = new TestPlaces(jobs);
        clerk = TestTokens.of(Role.CLERK, tree.street);
        opinion = anOpinion();
    }

    String anOpinion() {
        var answer = new Http(port)
                .post(OPINIONS, """
                        {"place": "%s", "source": "visit", "channel": "VISIT", "text": "楼道堆物，附照片"}
                        """.formatted(tree.compound))
                .token(clerk)
                .send();
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json().get("id").asString();
    }

    Http.Call adding(String name, byte[] file) {
        var form = UploadForm.of(name, file);
        return new Http(port)
                .call("POST", OPINIONS + "/" + opinion + "/attachments")
                .body(form.contentType(), form.body());
    }

    Http.Answer add(String name, byte[] file) {
        return adding(name, file).token(clerk).send();
    }

    String added(String name, byte[] file) {
        var answer = add(name, file);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json().get("id").asString();
    }

    JsonNode list() {
        return new Http(port)
                .get(OPINIONS + "/" + opinion + "/attachments")
                .token(clerk)
                .send()
                .json();
    }

    Http.Answer remove(String attachment, String reason) {
        return new Http(port)
                .post(
                        OPINIONS + "/" + opinion + "/attachments/" + attachment + "/remove",
                        "{\"reason\": \"%s\"}".formatted(reason))
                .token(clerk)
                .send();
    }

    HttpResponse<byte[]> download(String attachment, String token) throws IOException, InterruptedException {
        return fetched(attachment + "/content", token);
    }

    HttpResponse<byte[]> fetched(String path, String token) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create(
                                    "http://127.0.0.1:%d%s/%s/attachments/%s".formatted(port, OPINIONS, opinion, path)))
                            .header("Authorization", "Bearer " + token)
                            .timeout(Duration.ofSeconds(60))
                            .build(),
                    HttpResponse.BodyHandlers.ofByteArray());
        }
    }

    void deleteBehindItsBack(String content) throws IOException {
        for (Path file : stored()) {
            if (file.endsWith(content)) {
                Files.delete(file);
            }
        }
    }

    Path fileOf(String content) throws IOException {
        return stored().stream()
                .filter(file -> file.endsWith(content))
                .findFirst()
                .orElseThrow();
    }

    Http.Answer ask(String attachment) {
        return new Http(port)
                .get(OPINIONS + "/" + opinion + "/attachments/" + attachment + "/content")
                .token(clerk)
                .send();
    }

    List<Path> stored() throws IOException {
        Path root = FOLDER.resolve("store");
        if (!Files.exists(root)) {
            return List.of();
        }
        try (var files = Files.walk(root)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    boolean isStored(String attachment) throws IOException {
        return stored().stream()
                .anyMatch(file -> String.valueOf(file.getFileName()).equals(attachment));
    }

    List<String> audited(String action, String subject) {
        return jobs
                .sql("select detail::text from audit_entries where action = :action and subject_id = :subject")
                .param("action", action)
                .param("subject", subject)
                .query(String.class)
                .list()
                .stream()
                .map(String::valueOf)
                .toList();
    }
}
