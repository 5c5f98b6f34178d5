package org.linli.portal.signin;

import org.jspecify.annotations.Nullable;

/** Nobody is signed in here any more: the sign-in ended, or the account was disabled. The way on is to sign in again. */
public final class SignInOverException extends RuntimeException {

    public SignInOverException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
