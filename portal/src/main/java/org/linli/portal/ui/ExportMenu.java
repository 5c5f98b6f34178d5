package org.linli.portal.ui;

import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import feign.Response;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.linli.portal.service.ApiProblemException;
import org.linli.portal.service.ServiceDownException;

/**
 * 导出: the service itself writes the file, of exactly what is filtered, and the portal passes it on piece by piece, so its
 * size does not matter here.
 */
final class ExportMenu extends MenuBar {

    private static final Pattern FILE_NAME = Pattern.compile("filename\\*?=(?:UTF-8'')?\"?([^\";]+)");
    private static final int UNAVAILABLE = 503;
    private static final int OK = 200;
    private static final long UNKNOWN_LENGTH = -1;

    private final MenuItem button;

    /** @param formats as the service names them; their words are {@code ui.format.<name>} */
    ExportMenu(List<String> formats, Supplier<ListState> state, ListPage.Download download) {
        addClassName("l-export");
        button = addItem(Symbol.EXPORT.icon());
        button.add(new Span(getTranslation("ui.list.export")));
        for (String format : formats) {
            Anchor file = new Anchor(
                    DownloadHandler.fromInputStream(_ -> open(state.get(), format, download)),
                    AttachmentType.DOWNLOAD,
                    getTranslation("ui.format." + format));
            button.getSubMenu().addItem(file);
        }
    }

    /** How many rows the file will have. */
    void show(@Nullable Long total) {
        button.removeAll();
        button.add(
                Symbol.EXPORT.icon(),
                new Span(
                        total == null
                                ? getTranslation("ui.list.export")
                                : getTranslation("ui.list.export.count", total)));
        setEnabled(total == null || total > 0);
    }

    private static DownloadResponse open(ListState state, String format, ListPage.Download download)
            throws IOException {
        try {
            Response file = download.open(state, format);
            if (file.status() != OK || file.body() == null) {
                return DownloadResponse.error(file.status());
            }
            return new DownloadResponse(
                    file.body().asInputStream(),
                    header(file.headers(), "Content-Disposition")
                            .flatMap(ExportMenu::fileName)
                            .orElse("export"),
                    header(file.headers(), "Content-Type").orElse("application/octet-stream"),
                    UNKNOWN_LENGTH);
        } catch (ServiceDownException down) {
            return DownloadResponse.error(UNAVAILABLE);
        } catch (ApiProblemException refused) {
            return DownloadResponse.error(refused.problem().status());
        }
    }

    private static Optional<String> header(Map<String, Collection<String>> headers, String name) {
        return headers.getOrDefault(name, List.of()).stream().findFirst();
    }

    private static Optional<String> fileName(String disposition) {
        Matcher name = FILE_NAME.matcher(disposition);
        return name.find()
                ? Optional.of(java.net.URLDecoder.decode(name.group(1), java.nio.charset.StandardCharsets.UTF_8))
                : Optional.empty();
    }
}
