package org.linli.search.attachment;

import java.net.URI;
import java.nio.file.Path;
import java.time.Period;
import org.jspecify.annotations.Nullable;
import org.linli.platform.privacy.Masking;
import org.linli.platform.privacy.PersonalField;
import org.linli.platform.start.UnsafeStartException;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What may be attached, and where it is kept: in a folder or in a bucket, exactly one of them.
 *
 * @param largest of one file, 1 KB to 64 MB, which is the most that the suite lets through
 * @param most how many an opinion may have at once, 1 to 100
 * @param keep how long a content is kept; the same as a contact unless another law says so
 * @param folder that every instance sees and that outlives each of them
 * @param s3 a bucket of anything that speaks S3
 */
@ConfigurationProperties("linli.search.attachments")
public record AttachmentSettings(
        @DefaultValue("10MB") DataSize largest,
        @DefaultValue("9") int most,
        @DefaultValue("P3Y") Period keep,
        @Nullable Path folder,
        @DefaultValue S3 s3) {

    private static final DataSize SMALLEST_BOUND = DataSize.ofKilobytes(1);
    private static final DataSize LARGEST_BOUND = DataSize.ofMegabytes(64);
    private static final int MOST_OF_ALL = 100;

    /**
     * @param bucket its name; it is there already
     * @param endpoint its address, for instance {@code https://minio.example.cn:9000}; AWS itself when absent
     * @param region as requests are signed for it; what is not AWS takes any
     * @param accessKey of an account that may read, write and delete objects of the bucket; blank with the secret where the
     *     machine or the pod has credentials of its own
     * @param secretKey of the same
     * @param prefix what the names of all objects begin with
     * @param pathStyle whether the bucket stands in the path and not in the host name
     */
    public record S3(
            @DefaultValue("") String bucket,
            @Nullable URI endpoint,
            @DefaultValue("us-east-1") String region,
            @DefaultValue("") String accessKey,
            @DefaultValue("") String secretKey,
            @DefaultValue("attachments/") String prefix,
            @DefaultValue("true") boolean pathStyle) {

        boolean isNamed() {
            return !bucket.isBlank();
        }

        /** Never the keys: this may reach a log. */
        @Override
        public String toString() {
            return "bucket " + bucket;
        }
    }

    public AttachmentSettings {
        if (largest.compareTo(SMALLEST_BOUND) < 0 || largest.compareTo(LARGEST_BOUND) > 0) {
            throw new IllegalArgumentException("linli.search.attachments.largest is not 1KB to 64MB");
        }
        if (most < 1 || most > MOST_OF_ALL) {
            throw new IllegalArgumentException("linli.search.attachments.most is not 1 to 100");
        }
    }

    /** As people say it, {@code 10 MB}. */
    String largestInWords() {
        long megabytes = largest.toMegabytes();
        return DataSize.ofMegabytes(megabytes).equals(largest) ? megabytes + " MB" : largest.toKilobytes() + " KB";
    }

    /** What is personal about attachments: their contents, and so the keys that open them. Once deleted nobody can. */
    PersonalField keyField() {
        return new PersonalField("opinion_attachments", "file_key", Masking.HIDDEN, "核实意见建议所附的图片和文件", "added_at", keep);
    }

    /** @throws UnsafeStartException unless there is exactly one place to keep them in, with all it needs */
    void mustNameOneStore() {
        boolean inFolder = folder != null && !folder.toString().isBlank();
        if (inFolder == s3.isNamed()) {
            throw new UnsafeStartException(
                    "It is open where attachments of opinions are kept: %s."
                            .formatted(inFolder ? "a folder and a bucket are named" : "nothing is named"),
                    "Set either linli.search.attachments.folder (LINLI_SEARCH_ATTACHMENTS_FOLDER), a folder that every"
                            + " instance sees, or linli.search.attachments.s3.bucket (LINLI_SEARCH_ATTACHMENTS_S3_BUCKET).");
        }
        if (s3.isNamed() && s3.accessKey().isBlank() != s3.secretKey().isBlank()) {
            throw new UnsafeStartException(
                    "One of the two keys of the bucket for attachments is missing.",
                    "Set both LINLI_SEARCH_ATTACHMENTS_S3_ACCESSKEY and LINLI_SEARCH_ATTACHMENTS_S3_SECRETKEY, or neither"
                            + " where the pod has a role of its own.");
        }
    }
}
