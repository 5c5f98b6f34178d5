package org.linli.platform.web;

import java.sql.SQLException;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/** What a failure below the controllers means to the caller. */
enum FaultAnswer {
    /** The database refused a row outside the caller's scope: the second line of defence held. */
    OUT_OF_SCOPE(HttpStatus.FORBIDDEN, "forbidden", ""),
    /** Somebody else changed the thing in between. */
    CHANGED(HttpStatus.PRECONDITION_FAILED, "changed-meanwhile", ""),
    /** Two transactions stood in each other's way; the same request will pass. */
    COLLISION(HttpStatus.SERVICE_UNAVAILABLE, "busy", "1"),
    /** The database is away or out of reach; nothing was half-written. */
    AWAY(HttpStatus.SERVICE_UNAVAILABLE, "unavailable", "5"),
    UNEXPECTED(HttpStatus.INTERNAL_SERVER_ERROR, "internal", "");

    private static final String INSUFFICIENT_PRIVILEGE = "42501";
    private static final String CONNECTION_TROUBLE = "08";
    private static final String SERVER_STOPPING = "57P";

    private final HttpStatus status;
    private final String slug;
    private final String retryAfterSeconds;

    FaultAnswer(HttpStatus status, String slug, String retryAfterSeconds) {
        this.status = status;
        this.slug = slug;
        this.retryAfterSeconds = retryAfterSeconds;
    }

    static FaultAnswer of(Throwable failure) {
        var state = sqlState(failure);
        if (state.equals(INSUFFICIENT_PRIVILEGE)) {
            return OUT_OF_SCOPE;
        }
        if (state.startsWith(CONNECTION_TROUBLE) || state.startsWith(SERVER_STOPPING)) {
            return AWAY;
        }
        return switch (failure) {
            case OptimisticLockingFailureException _ -> CHANGED;
            case QueryTimeoutException _ -> AWAY;
            case ConcurrencyFailureException _ -> COLLISION;
            case DataAccessResourceFailureException _,
                    CannotCreateTransactionException _,
                    TransactionSystemException _,
                    TransientDataAccessException _ -> AWAY;
            default -> UNEXPECTED;
        };
    }

    private static String sqlState(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                return sql.getSQLState();
            }
        }
        return "";
    }

    HttpStatus status() {
        return status;
    }

    String slug() {
        return slug;
    }

    boolean isPassing() {
        return !retryAfterSeconds.isEmpty();
    }

    String retryAfterSeconds() {
        return retryAfterSeconds;
    }
}
