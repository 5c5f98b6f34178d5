package org.linli.platform.test;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.local.Credentials;
import org.linli.local.TestServers;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;
import org.springframework.test.context.TestContextAnnotationUtils;

/**
 * Points a {@link WholeService}'s service at the real servers.
 *
 * @param elasticsearch whether it needs that as well
 * @param projection whether it follows org-service's tree
 * @param apart keeps contexts apart in the test framework's cache
 */
record RealServers(boolean elasticsearch, boolean projection, String apart) implements ContextCustomizer {

    @Override
    public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration configuration) {
        var service = Objects.requireNonNull(
                context.getEnvironment().getProperty("linli.service"),
                "the service's application.yaml names linli.service");
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("real servers", settings(service)));
        context.getBeanFactory().addBeanPostProcessor(new TestTokensAccepted());
    }

    private Map<String, Object> settings(String service) {
        var database = TestServers.postgres().freshDatabase(service);
        var settings = new HashMap<String, Object>();
        settings.put("linli.database.url", database.jdbcUrl());
        settings.put("linli.database.city", database.cityRole());
        role(settings, "owner", database.owner());
        role(settings, "app", database.app());
        role(settings, "jobs", database.jobs());
        settings.put("spring.rabbitmq.addresses", TestServers.rabbit().uri());
        settings.put("linli.places.source", projection ? "projection" : "self");
        if (elasticsearch) {
            settings.put("linli.elasticsearch.url", TestServers.elasticsearch().url());
            // A database of its own, so indices of its own.
            settings.put("linli.elasticsearch.index", "test-" + UUID.randomUUID());
        }
        return settings;
    }

    private static void role(Map<String, Object> settings, String role, Credentials credentials) {
        settings.put("linli.database." + role + ".username", credentials.username());
        settings.put("linli.database." + role + ".password", credentials.password());
    }

    /** Found through {@code META-INF/spring.factories}. */
    static final class Factory implements ContextCustomizerFactory {

        @Override
        public @Nullable ContextCustomizer createContextCustomizer(
                Class<?> test, List<ContextConfigurationAttributes> attributes) {
            var wanted = TestContextAnnotationUtils.findMergedAnnotation(test, WholeService.class);
            return wanted == null ? null : new RealServers(wanted.elasticsearch(), wanted.projection(), wanted.apart());
        }
    }
}
