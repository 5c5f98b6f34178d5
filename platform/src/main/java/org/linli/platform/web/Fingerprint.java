package org.linli.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.multipart.MultipartFile;
import tools.jackson.databind.json.JsonMapper;

/** What makes a request the same request: address, query, body and files. */
final class Fingerprint {

    private final JsonMapper json;

    Fingerprint(JsonMapper json) {
        this.json = json;
    }

    String of(HttpServletRequest request, MethodParameter[] parameters, @Nullable Object[] arguments)
            throws IOException {
        var digest = sha256();
        try (var out = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
            out.write(request.getRequestURI().getBytes(StandardCharsets.UTF_8));
            out.write('?');
            out.write(Objects.requireNonNullElse(request.getQueryString(), "").getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < arguments.length; i++) {
                add(out, parameters[i], arguments[i]);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private void add(OutputStream out, MethodParameter parameter, @Nullable Object argument) throws IOException {
        out.write('\n');
        if (argument instanceof MultipartFile file) {
            try (var content = file.getInputStream()) {
                content.transferTo(out);
            }
        } else if (argument != null
                && (parameter.hasParameterAnnotation(RequestBody.class)
                        || parameter.hasParameterAnnotation(RequestPart.class))) {
            out.write(json.writeValueAsBytes(argument));
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
