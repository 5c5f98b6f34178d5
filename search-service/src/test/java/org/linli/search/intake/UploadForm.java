package org.linli.search.intake;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import org.linli.platform.places.UnitId;

/** The form a browser sends to upload a file of opinions. */
public final class UploadForm {

    private static final String BOUNDARY = "------linli-form-boundary";

    private final UnitId place;
    private final String fileName;
    private final byte[] file;

    /** @param place the default unit */
    public UploadForm(UnitId place, String fileName, byte[] file) {
        this.place = place;
        this.fileName = fileName;
        this.file = file.clone();
    }

    public String contentType() {
        return "multipart/form-data; boundary=" + BOUNDARY;
    }

    public BodyPublisher body() {
        var body = new ByteArrayOutputStream();
        body.writeBytes("""
                --%1$s\r
                Content-Disposition: form-data; name="place"\r
                \r
                %2$s\r
                --%1$s\r
                Content-Disposition: form-data; name="source"\r
                \r
                12345\r
                --%1$s\r
                Content-Disposition: form-data; name="file"; filename="%3$s"\r
                Content-Type: application/octet-stream\r
                \r
                """.formatted(BOUNDARY, place, fileName).getBytes(StandardCharsets.UTF_8));
        body.writeBytes(file);
        body.writeBytes("\r\n--%s--\r\n".formatted(BOUNDARY).getBytes(StandardCharsets.UTF_8));
        return BodyPublishers.ofByteArray(body.toByteArray());
    }
}
