package org.linli.search.attachment;

import java.io.IOException;

/** What lies in the store is not what was put there, or not all of it. */
final class DamagedContentException extends IOException {

    DamagedContentException(String message) {
        super(message);
    }

    DamagedContentException(String message, Throwable cause) {
        super(message, cause);
    }
}
