package org.linli.platform.testing;

import java.util.HashMap;
import java.util.Map;
import org.linli.local.Database;
import org.linli.local.TestServers;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/** One instance of a service with the platform and nothing else, on the real servers. Several may share a database. */
public final class StartedService implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    private StartedService(ConfigurableApplicationContext context) {
        this.context = context;
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Empty {}

    /** @param parts configuration classes with what the test brings along */
    public static StartedService on(Database database, Map<String, Object> settings, Class<?>... parts) {
        var all = new HashMap<String, Object>();
        all.put("linli.service", "demo");
        all.put("spring.profiles.active", "test");
        all.put("spring.main.banner-mode", "off");
        all.put("logging.level.root", "WARN");
        all.put("linli.database.url", database.jdbcUrl());
        all.put("linli.database.owner.username", database.owner().username());
        all.put("linli.database.owner.password", database.owner().password());
        all.put("linli.database.app.username", database.app().username());
        all.put("linli.database.app.password", database.app().password());
        all.put("linli.database.jobs.username", database.jobs().username());
        all.put("linli.database.jobs.password", database.jobs().password());
        all.put("linli.database.city", database.cityRole());
        all.put("spring.datasource.hikari.maximum-pool-size", 4);
        // A test writes the places it needs: Town.
        all.put("linli.places.source", "self");
        all.put("spring.rabbitmq.addresses", TestServers.rabbit().uri().toString());
        // Names of its own, since all tests share a broker.
        all.put("linli.messaging.exchange", "events-" + database.name());
        all.put("linli.messaging.poll", "200ms");
        all.putAll(settings);
        var arguments = all.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new);
        var web = all.containsKey("server.port") ? WebApplicationType.SERVLET : WebApplicationType.NONE;
        return new StartedService(new SpringApplicationBuilder(Empty.class)
                .sources(parts)
                .web(web)
                .registerShutdownHook(false)
                .run(arguments));
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public <T> T bean(String name, Class<T> type) {
        return context.getBean(name, type);
    }

    /** Within one transaction on the app's pool. */
    public void inTransaction(Runnable work) {
        new TransactionTemplate(bean(org.springframework.transaction.PlatformTransactionManager.class))
                .executeWithoutResult(_ -> work.run());
    }

    /** Looks at the database as its owner, past every policy. */
    public static JdbcClient asOwner(Database database) {
        return JdbcClient.create(new DriverManagerDataSource(
                database.jdbcUrl(),
                database.owner().username(),
                database.owner().password()));
    }

    @Override
    public void close() {
        context.close();
    }
}
