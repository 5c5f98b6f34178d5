package org.linli.volunteer.intake;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import org.linli.platform.places.UnitId;

/** The form a browser sends to upload a list. */
public final class ListForm {

    private static final String BOUNDARY = "------linli-form-boundary";

    private final UnitId unit;
    private final String kind;
    private final String fileName;
    private final byte[] file;

    /** @param unit of rows that do not name theirs */
    public ListForm(UnitId unit, String kind, String fileName, byte[] file) {
        this.unit = unit;
        this.kind = kind;
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
                Content-Disposition: form-data; name="unit"\r
                \r
                %2$s\r
                --%1$s\r
                Content-Disposition: form-data; name="kind"\r
                \r
                %3$s\r
                --%1$s\r
                Content-Disposition: form-data; name="consentedOn"\r
                \r
                2026-03-01\r
                --%1$s\r
                Content-Disposition: form-data; name="file"; filename="%4$s"\r
                Content-Type: application/octet-stream\r
                \r
                """.formatted(BOUNDARY, unit, kind, fileName).getBytes(StandardCharsets.UTF_8));
        body.writeBytes(file);
        body.writeBytes("\r\n--%s--\r\n".formatted(BOUNDARY).getBytes(StandardCharsets.UTF_8));
        return BodyPublishers.ofByteArray(body.toByteArray());
    }
}
