package org.linli.search.index;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Elasticsearch cannot take anything now; later it will. */
final class NotTakenException extends IOException {

    private static final long serialVersionUID = 1;

    private static final int NOT_FOUND = 404;

    private final int status;
    private final String type;

    NotTakenException(int status, @Nullable String type) {
        super("Elasticsearch answers " + status);
        this.status = status;
        this.type = type == null ? "" : type;
    }

    /** There is nothing yet that could take it. */
    static NotTakenException withoutIndex() {
        return new NotTakenException(NOT_FOUND, "index_not_found_exception");
    }

    int status() {
        return status;
    }

    /** The kind of error, as Elasticsearch names it. */
    String type() {
        return type;
    }

    /** Whether the index itself is not there. */
    boolean indexMissing() {
        return status == NOT_FOUND;
    }
}
