package org.linli.portal.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import feign.Response;
import java.io.IOException;
import java.util.function.Supplier;
import org.linli.portal.service.ServiceDownException;

/** A spreadsheet of a service, passed on to the browser as it comes: nothing of it is kept here, whatever its size. */
public final class Download extends Anchor {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final int OK = 200;
    private static final int UNAVAILABLE = 503;
    private static final long UNKNOWN = -1;

    /**
     * @param name of the file, without its ending
     * @param fetch asks the service, as the user who clicked
     */
    public Download(String words, String name, Supplier<Response> fetch) {
        addClassNames("l-download");
        add(Symbol.EXPORT.icon(), new Span(words));
        setHref(DownloadHandler.fromInputStream(_ -> download(name, fetch)));
        getElement().setAttribute("download", true);
        setRouterIgnore(true);
    }

    private static DownloadResponse download(String name, Supplier<Response> fetch) throws IOException {
        try {
            Response response = fetch.get();
            if (response.status() != OK) {
                response.close();
                return DownloadResponse.error(response.status());
            }
            return new DownloadResponse(response.body().asInputStream(), name + ".xlsx", XLSX, UNKNOWN);
        } catch (ServiceDownException down) {
            return DownloadResponse.error(UNAVAILABLE);
        }
    }
}
