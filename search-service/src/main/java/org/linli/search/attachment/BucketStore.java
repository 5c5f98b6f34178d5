package org.linli.search.attachment;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/**
 * Contents as objects of a bucket, with anything that speaks S3. What goes wrong on the way is tried again by the client;
 * it gives up within a minute.
 */
final class BucketStore implements AttachmentStore, AutoCloseable {

    private static final Duration TO_CONNECT = Duration.ofSeconds(5);
    private static final Duration ONE_TRY = Duration.ofSeconds(30);
    private static final Duration ALL_TRIES = Duration.ofMinutes(1);
    private static final String TYPE = "application/octet-stream";

    private final S3Client client;
    private final String bucket;
    private final String prefix;

    BucketStore(AttachmentSettings.S3 settings) {
        var builder = S3Client.builder()
                .region(Region.of(settings.region()))
                .credentialsProvider(credentials(settings))
                .forcePathStyle(settings.pathStyle())
                // Not every server that speaks S3 knows the checksums behind a body; a content is sealed by itself
                // anyway.
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .httpClient(UrlConnectionHttpClient.builder()
                        .connectionTimeout(TO_CONNECT)
                        .socketTimeout(ONE_TRY)
                        .build())
                .overrideConfiguration(
                        override -> override.apiCallAttemptTimeout(ONE_TRY).apiCallTimeout(ALL_TRIES));
        if (settings.endpoint() != null) {
            builder.endpointOverride(settings.endpoint());
        }
        this.client = builder.build();
        this.bucket = settings.bucket();
        this.prefix = settings.prefix();
    }

    /** The keys that are set; without any, whatever the SDK finds where it runs, and fresh ones before these end. */
    private static AwsCredentialsProvider credentials(AttachmentSettings.S3 settings) {
        return settings.accessKey().isBlank()
                ? DefaultCredentialsProvider.builder().build()
                : StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(settings.accessKey(), settings.secretKey()));
    }

    @Override
    public void put(AttachmentId id, Path content) throws IOException {
        try {
            client.putObject(put -> put.bucket(bucket).key(key(id)).contentType(TYPE), RequestBody.fromFile(content));
        } catch (SdkException away) {
            throw failed("write", away);
        }
    }

    @Override
    public Optional<StoredContent> open(AttachmentId id) throws IOException {
        try {
            ResponseInputStream<GetObjectResponse> object =
                    client.getObject(get -> get.bucket(bucket).key(key(id)));
            return Optional.of(new StoredContent(object, object.response().contentLength()));
        } catch (NoSuchKeyException none) {
            return Optional.empty();
        } catch (SdkException away) {
            throw failed("read", away);
        }
    }

    @Override
    public void delete(AttachmentId id) throws IOException {
        try {
            client.deleteObject(delete -> delete.bucket(bucket).key(key(id)));
        } catch (NoSuchKeyException none) {
            // Some servers say so where S3 says nothing: it is gone either way.
        } catch (SdkException away) {
            throw failed("delete", away);
        }
    }

    @Override
    public void check() throws IOException {
        try {
            client.headBucket(head -> head.bucket(bucket));
        } catch (SdkException away) {
            throw failed("see", away);
        }
    }

    @Override
    public void close() {
        client.close();
    }

    private String key(AttachmentId id) {
        return prefix + id;
    }

    private static IOException failed(String what, SdkException away) {
        return new IOException("The bucket for attachments did not let us " + what, away);
    }
}
