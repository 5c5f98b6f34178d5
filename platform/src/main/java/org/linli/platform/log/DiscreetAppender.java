package org.linli.platform.log;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.UnsynchronizedAppenderBase;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;

/** Hands lines on without what exceptions and the database say in them. */
final class DiscreetAppender extends UnsynchronizedAppenderBase<ILoggingEvent> {

    private final Appender<ILoggingEvent> output;

    private DiscreetAppender(Appender<ILoggingEvent> output) {
        this.output = output;
    }

    static DiscreetAppender before(Appender<ILoggingEvent> output) {
        var discreet = new DiscreetAppender(output);
        discreet.setName(output.getName());
        discreet.setContext(output.getContext());
        discreet.start();
        return discreet;
    }

    @Override
    protected void append(ILoggingEvent event) {
        output.doAppend(discreet(event));
    }

    @Override
    public void stop() {
        super.stop();
        output.stop();
    }

    /** Most lines come without an exception and go on as they are. */
    private static ILoggingEvent discreet(ILoggingEvent event) {
        var thrown = event.getThrowableProxy();
        var said = event.getFormattedMessage();
        var text = Discretion.text(said, thrown);
        if (thrown == null && text.equals(said)) {
            return event;
        }
        var fault = thrown == null ? null : DiscreetFault.of(thrown);
        return (ILoggingEvent) Proxy.newProxyInstance(
                ILoggingEvent.class.getClassLoader(), new Class<?>[] {ILoggingEvent.class}, (_, method, arguments) -> {
                    try {
                        return switch (method.getName()) {
                            case "getMessage", "getFormattedMessage" -> text;
                            case "getArgumentArray" -> null;
                            case "getThrowableProxy" -> fault;
                            default -> method.invoke(event, arguments);
                        };
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause() == null ? failed : failed.getCause();
                    }
                });
    }
}
