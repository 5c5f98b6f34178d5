package org.linli.platform.log;

import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxy;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The rules of what a log may hold. What an exception says may quote a resident: a value that could not be read, a row
 * that broke a constraint. So once the service serves, its words are withheld and its kind and frames are kept. While it
 * starts nobody's request is at hand, and an operator needs to read what is wrong with a setting: then only what comes
 * from the database's rows is withheld.
 */
final class Discretion {

    static final String WITHHELD = "(withheld)";

    /** Connection, credentials, database and server state: what these say names machines, never rows. */
    private static final List<String> ABOUT_THE_SERVER = List.of("08", "28", "3D", "53", "57P");

    /** PostgreSQL's further lines, and {@code (column)=(value)} wherever it stands. */
    private static final Pattern ROW_DETAIL = Pattern.compile(
            "(?m)^\\s*(?:Detail|DETAIL|详细|Where|Hint)[^:：]*[:：].*$|\\([^()]*\\)=\\((?:[^()]|\\([^()]*\\))*\\)");

    private static final int MOST_CAUSES = 16;
    private static final int TOO_SHORT_TO_TELL = 3;

    private static volatile boolean serving;

    private Discretion() {}

    /** From now on nothing is shown of what exceptions say. */
    static void serving() {
        serving = true;
    }

    /** The line's own text, without what the exception beside it says and without details of rows. */
    static String text(String said, @Nullable IThrowableProxy thrown) {
        var text = said;
        if (thrown != null && withholds(thrown)) {
            for (var cause : causes(thrown)) {
                var message = cause.getMessage();
                if (message != null && message.length() > TOO_SHORT_TO_TELL) {
                    text = text.replace(message, WITHHELD);
                }
            }
        }
        return withoutRows(text);
    }

    static String withoutRows(String text) {
        return text.indexOf('\n') < 0 && !text.contains(")=(")
                ? text
                : ROW_DETAIL.matcher(text).replaceAll(WITHHELD);
    }

    static boolean withholds(IThrowableProxy thrown) {
        return serving || causes(thrown).stream().anyMatch(Discretion::quotesRows);
    }

    private static boolean quotesRows(IThrowableProxy thrown) {
        var state = sqlState(thrown);
        return state != null && ABOUT_THE_SERVER.stream().noneMatch(state::startsWith);
    }

    /** Null when it is no fault of a database; empty when the database did not say. */
    static @Nullable String sqlState(IThrowableProxy thrown) {
        return thrown instanceof ThrowableProxy real && real.getThrowable() instanceof SQLException fault
                ? (fault.getSQLState() == null ? "" : fault.getSQLState())
                : null;
    }

    private static List<IThrowableProxy> causes(IThrowableProxy thrown) {
        var causes = new ArrayList<IThrowableProxy>();
        for (var cause = thrown; cause != null && causes.size() < MOST_CAUSES; cause = cause.getCause()) {
            causes.add(cause);
        }
        return causes;
    }
}
