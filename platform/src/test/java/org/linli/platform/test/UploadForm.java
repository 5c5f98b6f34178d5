package org.linli.platform.test;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;

/** The form that a browser sends to upload a file. */
public final class UploadForm {

    private static final String BOUNDARY = "------linli-form-boundary";

    private final StringBuilder fields = new StringBuilder();
    private final String fileName;
    private final byte[] file;

    private UploadForm(String fileName, byte[] file) {
        this.fileName = fileName;
        this.file = file.clone();
    }

    public static UploadForm of(String fileName, byte[] file) {
        return new UploadForm(fileName, file);
    }

    public static UploadForm of(String fileName, String file) {
        return new UploadForm(fileName, file.getBytes(StandardCharsets.UTF_8));
    }

    public UploadForm with(String field, Object value) {
        fields.append("""
                --%s\r
                Content-Disposition: form-data; name="%s"\r
                \r
                %s\r
                """.formatted(BOUNDARY, field, value));
        return this;
    }

    public String contentType() {
        return "multipart/form-data; boundary=" + BOUNDARY;
    }

    public BodyPublisher body() {
        var body = new ByteArrayOutputStream();
        body.writeBytes((fields + """
                --%s\r
                Content-Disposition: form-data; name="file"; filename="%s"\r
                Content-Type: application/octet-stream\r
                \r
                """.formatted(BOUNDARY, fileName)).getBytes(StandardCharsets.UTF_8));
        body.writeBytes(file);
        body.writeBytes("\r\n--%s--\r\n".formatted(BOUNDARY).getBytes(StandardCharsets.UTF_8));
        return BodyPublishers.ofByteArray(body.toByteArray());
    }
}
