package org.linli.portal.opinion;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.linli.portal.service.ApiProblem;
import org.linli.portal.service.ApiProblemException;
import org.linli.portal.service.PortalSettings;
import org.linli.portal.service.ServiceDownException;
import org.linli.portal.signin.SignInOverException;
import org.linli.portal.signin.UserTokens;
import org.linli.portal.ui.ServiceFile;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Files between a browser and search-service, passed on as they come. The other clients hold a whole body in memory, which
 * a file of 64 MiB or an export of a million rows must not be.
 */
@Component
class ServiceStreams {

    private static final String SERVICE = "search";
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int OK = 200;
    private static final int SUCCESS_END = 300;
    private static final int UNAUTHORIZED = 401;
    private static final int BAD_GATEWAY = 502;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(3))
            .build();
    private final PortalSettings settings;
    private final UserTokens tokens;
    private final JsonMapper json;

    ServiceStreams(PortalSettings settings, UserTokens tokens, JsonMapper json) {
        this.settings = settings;
        this.tokens = tokens;
        this.json = json;
    }

    /** @param size in bytes, exactly */
    record Upload(String fileName, long size, InputStream content) {}

    /**
     * Sends a file as the part {@code file} of a form.
     *
     * @param key makes the same upload count once
     * @throws ApiProblemException when it is refused
     * @throws ServiceDownException when it does not get through
     */
    <T> T upload(String pathAndQuery, String key, Upload upload, Locale language, Class<T> answer) {
        String boundary = "linli-" + key;
        byte[] head = ("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
                        + upload.fileName().replaceAll("[\"\\r\\n\\\\]", "_")
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
        byte[] tail = ("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8);
        BodyPublisher body = BodyPublishers.fromPublisher(
                BodyPublishers.concat(
                        BodyPublishers.ofByteArray(head),
                        BodyPublishers.ofInputStream(upload::content),
                        BodyPublishers.ofByteArray(tail)),
                head.length + upload.size() + tail.length);
        HttpRequest request = request(pathAndQuery, language)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .header("Idempotency-Key", key)
                .POST(body)
                .build();
        HttpResponse<InputStream> response = send(request);
        try (InputStream content = response.body()) {
            if (response.statusCode() >= SUCCESS_END) {
                throw refusal(response.statusCode(), content);
            }
            return json.readValue(content, answer);
        } catch (IOException broken) {
            throw new ServiceDownException(SERVICE, broken);
        }
    }

    /**
     * Hands a sheet of the service's to the browser; when there is none to be had, the window says why.
     *
     * @param address path and query, asked for when the browser comes
     * @param fileName what it is called on the user's machine
     */
    DownloadHandler download(Supplier<String> address, Supplier<String> fileName) {
        return passed(address, fileName, ServiceFile::say);
    }

    /**
     * Hands a picture to the browser, which asks for it by itself; when there is none to be had, whoever shows it says so
     * in its place.
     *
     * @param address path and query, asked for when the browser comes
     * @param fileName what it is called when it is kept
     */
    DownloadHandler picture(Supplier<String> address, Supplier<String> fileName) {
        return passed(address, fileName, (_, _) -> {});
    }

    private DownloadHandler passed(
            Supplier<String> address, Supplier<String> fileName, BiConsumer<UI, RuntimeException> failed) {
        return event -> {
            UI window = event.getUI();
            Locale language = window.getLocale();
            try {
                HttpResponse<InputStream> response =
                        send(request(address.get(), language).GET().build());
                try (InputStream content = response.body()) {
                    if (response.statusCode() != OK) {
                        throw refusal(response.statusCode(), content);
                    }
                    event.setFileName(fileName.get());
                    event.setContentType(response.headers()
                            .firstValue("Content-Type")
                            .orElse(MediaType.APPLICATION_OCTET_STREAM_VALUE));
                    content.transferTo(event.getOutputStream());
                }
            } catch (ApiProblemException | ServiceDownException fault) {
                event.getResponse().setStatus(BAD_GATEWAY);
                failed.accept(window, fault);
            }
        };
    }

    private HttpRequest.Builder request(String pathAndQuery, Locale language) {
        return HttpRequest.newBuilder(URI.create(settings.gateway().toString() + pathAndQuery))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + tokens.ofThisUser())
                .header("Accept-Language", language.toLanguageTag());
    }

    private HttpResponse<InputStream> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofInputStream());
        } catch (IOException unreachable) {
            throw new ServiceDownException(SERVICE, unreachable);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServiceDownException(SERVICE, e);
        }
    }

    private RuntimeException refusal(int status, InputStream content) {
        if (status == UNAUTHORIZED) {
            return new SignInOverException("The token was refused", null);
        }
        try {
            return new ApiProblemException(json.readValue(content, ApiProblem.class));
        } catch (JacksonException unreadable) {
            return status >= BAD_GATEWAY
                    ? new ServiceDownException(SERVICE, unreadable)
                    : new ApiProblemException(new ApiProblem(null, null, status, null, null, null));
        }
    }
}
