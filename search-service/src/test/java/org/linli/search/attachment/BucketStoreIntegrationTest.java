package org.linli.search.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
        return new BucketStore(new AttachmentSettings.S3(
                bucket, server.address(), "us-east-1", ACCESS_KEY, secret, "attachments/", true));
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

    @Test
    void anObjectStandsUnderThePrefixByItsId() throws IOException {
        store.put(id, Files.write(folder.resolve("given"), content(1)));

        assertThat(Files.exists(objects.resolve(BUCKET).resolve("attachments/" + id)))
                .isTrue();
    }

    @Test
    void withAWrongKeyNothingIsKeptAndTheStoreIsUnwell() throws Exception {
        Path given = Files.write(folder.resolve("given"), content(1));
        try (BucketStore stranger = storeWith(BUCKET, "another key")) {
            assertThatThrownBy(() -> stranger.put(id, given)).isInstanceOf(IOException.class);
            assertThatThrownBy(() -> stranger.open(id)).isInstanceOf(IOException.class);
            assertThatThrownBy(stranger::check).isInstanceOf(IOException.class);
        }
        assertThat(Files.exists(objects.resolve(BUCKET).resolve("attachments/" + id)))
                .isFalse();
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
