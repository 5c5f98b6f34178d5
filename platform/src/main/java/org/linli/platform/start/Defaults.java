package org.linli.platform.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.io.ClassPathResource;

/**
 * Puts {@code linli-defaults.yaml} below everything a service says of its own. Applies to services only, that is, where
 * {@code linli.service} is set: the platform's classes on another class path change nothing there.
 */
final class Defaults implements EnvironmentPostProcessor, Ordered {

    private static final String FILE = "linli-defaults.yaml";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (!environment.containsProperty("linli.service")) {
            return;
        }
        try {
            new YamlPropertySourceLoader()
                    .load(FILE, new ClassPathResource(FILE, Defaults.class.getClassLoader()))
                    .forEach(environment.getPropertySources()::addLast);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!LocalProfiles.active(environment)) {
            // A person reads a local run's log, a machine reads every other.
            environment
                    .getPropertySources()
                    .addLast(new MapPropertySource(
                            "linli-structured-log", Map.of("logging.structured.format.console", "ecs")));
        }
    }

    /** Right after the service's own files were read. */
    @Override
    public int getOrder() {
        return ConfigDataEnvironmentPostProcessor.ORDER + 1;
    }
}
