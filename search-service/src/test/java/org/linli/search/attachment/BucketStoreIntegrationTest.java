package org.linli.search.attachment;

import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Beside a server that speaks S3 and checks the signature of each request (version 4). */
class BucketStoreIntegrationTest extends AttachmentStoreContract {

    private static final String BUCKET = "linli";
    private static final String ACCESS_KEY = "LINLIACCESSKEY";
    private static final String SECRET_KEY = "a secret key that the server knows";

    @TempDir
    static Path objects;

    private S3Server server;
    private BucketStore store;

    @BeforeEach
    void aServerWithABucket() throws Exception {
        Files.createDirectories(objects.resolve(BUCKET));
        server = new S3Server(objects, ACCESS_KEY, SECRET_KEY);
        store = storeWith(BUCKET, SECRET_KEY);
    }

    private BucketStore storeWith(String bucket, String secret) throws ReflectiveOperationException {
        return storeWith(bucket, ACCESS_KEY, secret);
    }

    private BucketStore storeWith(String bucket, String key, String secret) throws ReflectiveOperationException {
        return new BucketStore(settings(server, bucket, key, secret));
    }

    private static AttachmentSettings.S3 settings(S3Server server, String bucket, String key, String secret)
            throws ReflectiveOperationException {
        return new AttachmentSettings.S3(bucket, server.address(), "us-east-1", key, secret, "attachments/", true);
    }

    @AfterEach
    void theServerEnds() throws Exception {
        store.close();
        server.close();
    }

    @Override
    AttachmentStore store() {
        return store;
    }

    @Override
    Path fileOf(AttachmentId content) {
        return objects.resolve(BUCKET).resolve("attachments/" + content);
    }

    /** As a pod has them: in its environment, which stands for whatever the chain looks at. */
    private void withKeysOfTheMachine(String secret, Consumer<BucketStore> then) throws ReflectiveOperationException {
        System.setProperty("aws.accessKeyId", ACCESS_KEY);
        System.setProperty("aws.secretAccessKey", secret);
        try (BucketStore store = storeWith(BUCKET, "", "")) {
            then.accept(store);
        } finally {
            System.clearProperty("aws.accessKeyId");
            System.clearProperty("aws.secretAccessKey");
        }
    }

    @Test
    void withoutKeysOfItsOwnItTakesThoseThatTheMachineHas() throws Exception {
        Path given = Files.write(folder.resolve("given"), content(1));

        withKeysOfTheMachine(
                SECRET_KEY,
                machine -> assertThatCode(() -> {
                            machine.check();
                            machine.put(id, given);
                        })
                        .doesNotThrowAnyException());

        assertThat(store.open(id)).isPresent();
        withKeysOfTheMachine(
                "another key", machine -> assertThatThrownBy(machine::check).isInstanceOf(IOException.class));
    }

    /** What the Security Token Service answers: keys and how long they hold. */
    private static String aRole() {
        return """
                <AssumeRoleWithWebIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/">
                  <AssumeRoleWithWebIdentityResult>
                    <Credentials>
                      <AccessKeyId>%s</AccessKeyId><SecretAccessKey>%s</SecretAccessKey>
                      <SessionToken>of-the-session</SessionToken><Expiration>%s</Expiration>
                    </Credentials>
                  </AssumeRoleWithWebIdentityResult>
                </AssumeRoleWithWebIdentityResponse>
                """.formatted(ACCESS_KEY, SECRET_KEY, Instant.now().plusSeconds(3600));
    }

    @Test
    void aTokenOfThePodIsChangedIntoKeysThatEndBySecurityTokenService() throws Exception {
        WireMockServer sts = new WireMockServer(WireMockConfiguration.options().dynamicPort());
        sts.start();
        sts.stubFor(post("/")
                .withRequestBody(containing("WebIdentityToken=of-the-pod"))
                .willReturn(ok(aRole()).withHeader("Content-Type", "text/xml")));
        Map<String, String> pod = Map.of(
                "aws.roleArn", "arn:aws:iam::123456789012:role/linli-attachments",
                "aws.roleSessionName", "linli",
                "aws.webIdentityTokenFile",
                        Files.writeString(folder.resolve("token"), "of-the-pod").toString(),
                "aws.endpointUrlSts", sts.baseUrl(),
                "aws.region", "us-east-1");
        pod.forEach(System::setProperty);
        try (var sessions = new S3Server(objects, ACCESS_KEY, SECRET_KEY, true);
                var role = new BucketStore(settings(sessions, BUCKET, "", ""))) {
            role.check();
            role.put(id, Files.write(folder.resolve("given"), content(1)));
        } finally {
            pod.keySet().forEach(System::clearProperty);
            sts.stop();
        }
        assertThat(store.open(id)).isPresent();
    }

    @Test
    void anObjectStandsUnderThePrefixByItsId() throws IOException {
        store.put(id, Files.write(folder.resolve("given"), content(1)));

        assertThat(Files.exists(fileOf(id))).isTrue();
    }

    @Test
    void withAWrongKeyNothingIsKeptAndTheStoreIsUnwell() throws Exception {
        Path given = Files.write(folder.resolve("given"), content(1));
        try (BucketStore stranger = storeWith(BUCKET, "another key")) {
            assertThatThrownBy(() -> stranger.put(id, given)).isInstanceOf(IOException.class);
            assertThatThrownBy(() -> stranger.open(id)).isInstanceOf(IOException.class);
            assertThatThrownBy(stranger::check).isInstanceOf(IOException.class);
        }
        assertThat(Files.exists(fileOf(id))).isFalse();
    }

    @Test
    void aBucketThatIsNotThereIsSaid() throws Exception {
        Path given = Files.write(folder.resolve("given"), content(1));
        try (BucketStore nowhere = storeWith("nowhere", SECRET_KEY)) {
            assertThatThrownBy(nowhere::check).isInstanceOf(IOException.class);
            assertThatThrownBy(() -> nowhere.put(id, given)).isInstanceOf(IOException.class);
        }
    }
}
