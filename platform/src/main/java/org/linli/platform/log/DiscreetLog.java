package org.linli.platform.log;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import java.util.ArrayList;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.logging.LoggingApplicationListener;
import org.springframework.context.ApplicationEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;

/**
 * Puts {@link DiscreetAppender} before everything that writes a log, whatever an operator has configured: console or
 * file, plain or structured.
 */
final class DiscreetLog implements ApplicationListener<ApplicationEvent>, Ordered {

    @Override
    public void onApplicationEvent(ApplicationEvent event) {
        switch (event) {
            case ApplicationEnvironmentPreparedEvent _ -> {
                if (LoggerFactory.getILoggerFactory() instanceof LoggerContext logback) {
                    guard(logback);
                }
            }
            case ApplicationReadyEvent _ -> Discretion.serving();
            default -> {}
        }
    }

    static void guard(LoggerContext logback) {
        for (var logger : logback.getLoggerList()) {
            var outputs = new ArrayList<Appender<ILoggingEvent>>();
            logger.iteratorForAppenders().forEachRemaining(outputs::add);
            outputs.stream()
                    .filter(output -> !(output instanceof DiscreetAppender))
                    .forEach(output -> {
                        logger.detachAppender(output);
                        logger.addAppender(DiscreetAppender.before(output));
                    });
        }
    }

    /** Right after the log was set up from the environment. */
    @Override
    public int getOrder() {
        return LoggingApplicationListener.DEFAULT_ORDER + 1;
    }
}
