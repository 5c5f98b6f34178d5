package org.linli.portal.volunteer;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import feign.Response;
import java.io.IOException;
import java.util.function.Supplier;
import org.linli.portal.ui.Symbol;

/** A link that fetches a sheet from the service as the user who presses it. */
final class SheetLink extends Anchor {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final int LAST_GOOD = 299;

    /** @param fetch asks the service when the link is pressed, not before */
    SheetLink(String words, String fileName, Supplier<Response> fetch) {
        super(DownloadHandler.fromInputStream(_ -> download(fileName, fetch)), words);
        addComponentAsFirst(Symbol.DOWNLOAD.icon());
        addClassName("l-download");
        setRouterIgnore(true);
    }

    private static DownloadResponse download(String fileName, Supplier<Response> fetch) throws IOException {
        Response response = fetch.get();
        if (response.status() > LAST_GOOD || response.body() == null) {
            response.close();
            return DownloadResponse.error(response.status());
        }
        return new DownloadResponse(response.body().asInputStream(), fileName, XLSX, -1);
    }
}
