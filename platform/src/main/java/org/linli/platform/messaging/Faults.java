package org.linli.platform.messaging;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.linli.platform.web.ProblemException;
import org.springframework.amqp.AmqpConnectException;
import org.springframework.amqp.AmqpIOException;
import org.springframework.amqp.AmqpTimeoutException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.client.HttpServerErrorException;
import org.springframework.web.client.ResourceAccessException;

/** Tells faults that pass by themselves, since a server is away or a lock was lost, from those that trying cannot mend. */
public final class Faults {

    private static final List<Class<? extends Throwable>> PASSING = List.of(
            DataAccessResourceFailureException.class,
            TransientDataAccessException.class,
            RecoverableDataAccessException.class,
            CannotCreateTransactionException.class,
            TransactionSystemException.class,
            AmqpConnectException.class,
            AmqpIOException.class,
            AmqpTimeoutException.class,
            ResourceAccessException.class,
            HttpServerErrorException.ServiceUnavailable.class,
            HttpServerErrorException.BadGateway.class,
            HttpServerErrorException.GatewayTimeout.class,
            IOException.class);

    private static final int MOST_CAUSES = 8;

    private Faults() {}

    /** Whether waiting helps: a database, a broker or another server was away, or a lock was lost. */
    public static boolean isPassing(Throwable fault) {
        return causes(fault).stream().anyMatch(Faults::isPassingItself);
    }

    private static boolean isPassingItself(Throwable fault) {
        return !(fault instanceof CharacterCodingException)
                && PASSING.stream().anyMatch(kind -> kind.isInstance(fault));
    }

    /** Kind and place of a fault, without its message: that may quote what a resident wrote. */
    public static String describe(Throwable fault) {
        var text = new StringBuilder();
        for (var cause : causes(fault)) {
            text.append(text.isEmpty() ? "" : " < ").append(cause.getClass().getSimpleName());
            switch (cause) {
                case ProblemException problem -> text.append(' ').append(problem.slug());
                case SQLException sql -> text.append(' ').append(sql.getSQLState());
                default -> {}
            }
        }
        for (var frame : fault.getStackTrace()) {
            if (frame.getClassName().startsWith("org.linli.")) {
                return text.append(" at ").append(frame).toString();
            }
        }
        return text.toString();
    }

    private static List<Throwable> causes(Throwable fault) {
        var causes = new ArrayList<Throwable>();
        for (var cause = fault; cause != null && causes.size() < MOST_CAUSES; cause = cause.getCause()) {
            causes.add(cause);
        }
        return causes;
    }
}
