package org.linli.portal.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import feign.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.linli.portal.service.ApiProblemException;
import org.linli.portal.service.ProblemDecoder;
import org.linli.portal.service.ServiceDownException;

/**
 * A file of a service, passed on to the browser as it comes: nothing of it is kept here, whatever its size. When there is
 * none to be had, the window says why, in the service's words.
 */
public final class ServiceFile implements DownloadHandler {

    private static final Pattern FILE_NAME = Pattern.compile("filename\\*?=(?:UTF-8'')?\"?([^\";]+)");
    private static final String UNKNOWN_TYPE = "application/octet-stream";
    private static final int OK = 200;
    private static final int NO_FILE = 404;
    private static final int SHOWN = 10_000;

    private final @Nullable String name;
    private final Supplier<Response> fetch;

    /**
     * @param name of the file, without its ending; null for the name that the service gives it
     * @param fetch asks the service, as the user who clicked
     */
    public ServiceFile(@Nullable String name, Supplier<Response> fetch) {
        this.name = name;
        this.fetch = fetch;
    }

    @Override
    public void handleDownloadRequest(DownloadEvent event) throws IOException {
        UI window = event.getUI();
        try (Response file = fetch.get()) {
            if (file.status() != OK || file.body() == null) {
                throw ProblemDecoder.faultOf(file);
            }
            event.setContentType(header(file, "Content-Type").orElse(UNKNOWN_TYPE));
            event.setFileName(nameOf(file));
            try (InputStream content = file.body().asInputStream()) {
                content.transferTo(event.getOutputStream());
            }
        } catch (ApiProblemException | ServiceDownException fault) {
            event.getResponse().setStatus(NO_FILE);
            say(window, fault);
        }
    }

    private String nameOf(Response file) {
        String given = header(file, "Content-Disposition")
                .map(FILE_NAME::matcher)
                .filter(Matcher::find)
                .map(found -> URLDecoder.decode(found.group(1), StandardCharsets.UTF_8))
                .orElse("export.xlsx");
        return name == null ? given : name + given.substring(Math.max(0, given.lastIndexOf('.')));
    }

    private static Optional<String> header(Response file, String name) {
        return file.headers().getOrDefault(name, List.of()).stream().findFirst();
    }

    /** Says in a window why there is no file. */
    public static void say(UI window, RuntimeException fault) {
        var _ = window.access(() -> {
            String words = fault instanceof ApiProblemException refused
                    ? refused.problem().detail()
                    : window.getTranslation("ui.download.down");
            Notification notification = new Notification();
            notification.setDuration(SHOWN);
            notification.setPosition(Notification.Position.BOTTOM_CENTER);
            notification.add(
                    new Notice(Notice.Tone.BAD, words == null ? window.getTranslation("ui.download.failed") : words));
            notification.open();
        });
    }
}
