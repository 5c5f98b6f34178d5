package org.linli.platform.log;

import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.StackTraceElementProxy;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** An exception for the log: its kind, its frames and its causes, and of what it says only what {@link Discretion} lets. */
record DiscreetFault(IThrowableProxy thrown, boolean withheld) implements IThrowableProxy {

    static DiscreetFault of(IThrowableProxy thrown) {
        return new DiscreetFault(thrown, Discretion.withholds(thrown));
    }

    @Override
    public @Nullable String getMessage() {
        var said = thrown.getMessage();
        if (said == null || !withheld) {
            return said == null ? null : Discretion.withoutRows(said);
        }
        var state = Discretion.sqlState(thrown);
        return state == null || state.isEmpty() ? Discretion.WITHHELD : "SQLSTATE " + state + " " + Discretion.WITHHELD;
    }

    @Override
    public String getClassName() {
        return thrown.getClassName();
    }

    @Override
    public StackTraceElementProxy[] getStackTraceElementProxyArray() {
        return thrown.getStackTraceElementProxyArray();
    }

    @Override
    public int getCommonFrames() {
        return thrown.getCommonFrames();
    }

    @Override
    public @Nullable IThrowableProxy getCause() {
        var cause = thrown.getCause();
        return cause == null ? null : new DiscreetFault(cause, withheld);
    }

    @Override
    public IThrowableProxy[] getSuppressed() {
        return Arrays.stream(thrown.getSuppressed())
                .map(each -> new DiscreetFault(each, withheld))
                .toArray(IThrowableProxy[]::new);
    }

    @Override
    public boolean isCyclic() {
        return thrown.isCyclic();
    }
}
