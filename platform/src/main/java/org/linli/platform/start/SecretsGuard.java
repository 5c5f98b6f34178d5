package org.linli.platform.start;

import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;

/**
 * Refuses to start with a secret that everybody can read in our sources. Every such secret carries {@link #MARK} in its
 * value, so that a new one cannot be forgotten here.
 */
final class SecretsGuard implements EnvironmentPostProcessor, Ordered {

    /** Part of every default secret. */
    static final String MARK = "local-only";

    private static final List<String> OURS = List.of("linli", "spring");

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (!environment.containsProperty("linli.service") || LocalProfiles.active(environment)) {
            return;
        }
        var defaults = withDefaultSecret(environment);
        if (!defaults.isEmpty()) {
            throw new UnsafeStartException(
                    "A default secret is in use: " + String.join(", ", defaults) + ".",
                    "Set each to a secret of your own (linli.database.app.password is the environment variable"
                            + " LINLI_DATABASE_APP_PASSWORD), or start with the profile 'local' on your own machine.");
        }
    }

    /** Names of the settings whose value in force carries the mark. */
    private static SortedSet<String> withDefaultSecret(ConfigurableEnvironment environment) {
        var found = new TreeSet<String>();
        for (var source : environment.getPropertySources()) {
            if (source instanceof EnumerablePropertySource<?> settings) {
                for (var name : settings.getPropertyNames()) {
                    if (ours(name) && marked(environment, name)) {
                        found.add(name);
                    }
                }
            }
        }
        return found;
    }

    private static boolean ours(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        return OURS.stream().anyMatch(lower::startsWith);
    }

    private static boolean marked(ConfigurableEnvironment environment, String name) {
        var value = environment.getProperty(name);
        return value != null && value.contains(MARK);
    }

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
