package org.linli.platform.web;

import java.io.IOException;

/** More was sent than is taken. */
final class BodyTooLargeException extends IOException {

    BodyTooLargeException(long bound) {
        super("The body is larger than " + bound + " bytes");
    }

    static boolean isCauseOf(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof BodyTooLargeException) {
                return true;
            }
        }
        return false;
    }
}
