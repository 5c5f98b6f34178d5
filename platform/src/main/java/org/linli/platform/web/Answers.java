package org.linli.platform.web;

import java.net.URI;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;

/** Answers that show one thing together with its version, as the ETag that a change of it must name: {@link Version}. */
public final class Answers {

    private Answers() {}

    /** 200: the thing as it now is. */
    public static <T> ResponseEntity<T> shown(long version, T view) {
        return ResponseEntity.ok().eTag(new Version(version).etag()).body(view);
    }

    /** 200 with something that is shown this once: no cache between here and the caller keeps it. */
    public static <T> ResponseEntity<T> shownOnce(long version, T view) {
        return ResponseEntity.ok()
                .eTag(new Version(version).etag())
                .cacheControl(CacheControl.noStore())
                .body(view);
    }

    /**
     * 201: the thing that was made.
     *
     * @param address where it can be read, for instance {@code /api/org/v1/units/<id>}
     */
    public static <T> ResponseEntity<T> created(String address, long version, T view) {
        return ResponseEntity.created(URI.create(address))
                .eTag(new Version(version).etag())
                .body(view);
    }
}
