package org.linli.search.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Period;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.linli.platform.start.UnsafeStartException;
import org.springframework.util.unit.DataSize;

class AttachmentSettingsUnitTest {

    private static AttachmentSettings settings(@Nullable Path folder, String bucket, String keys) {
        return settings(folder, bucket, keys, keys);
    }

    private static AttachmentSettings settings(@Nullable Path folder, String bucket, String key, String secret) {
        return new AttachmentSettings(
                DataSize.ofMegabytes(10),
                9,
                Period.ofYears(3),
                folder,
                new AttachmentSettings.S3(bucket, null, "us-east-1", key, secret, "", true));
    }

    @Test
    void thereIsOnePlaceToKeepThemInOrTheStartIsRefused() {
        Path folder = Path.of("/var/lib/linli");

        assertThatCode(() -> settings(folder, "", "").mustNameOneStore()).doesNotThrowAnyException();
        assertThatCode(() -> settings(null, "linli", "key").mustNameOneStore()).doesNotThrowAnyException();
        assertThatThrownBy(() -> settings(null, "", "").mustNameOneStore()).isInstanceOf(UnsafeStartException.class);
        assertThatThrownBy(() -> settings(Path.of(""), "", "").mustNameOneStore())
                .isInstanceOf(UnsafeStartException.class);
        assertThatThrownBy(() -> settings(folder, "linli", "key").mustNameOneStore())
                .isInstanceOf(UnsafeStartException.class);
        assertThatCode(() -> settings(null, "linli", "").mustNameOneStore())
                .as("the machine may have keys")
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> settings(null, "linli", "key", "").mustNameOneStore())
                .isInstanceOf(UnsafeStartException.class);
        assertThatThrownBy(() -> settings(null, "linli", "", "secret").mustNameOneStore())
                .isInstanceOf(UnsafeStartException.class);
    }

    @Test
    void theBoundsHaveBounds() {
        var s3 = settings(null, "", "").s3();

        assertThatThrownBy(() -> new AttachmentSettings(DataSize.ofMegabytes(65), 9, Period.ofYears(3), null, s3))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new AttachmentSettings(DataSize.ofMegabytes(1), 101, Period.ofYears(3), null, s3))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theKeysOfABucketReachNoLog() {
        assertThat(settings(null, "linli", "a-key").toString()).doesNotContain("a-key");
    }
}
