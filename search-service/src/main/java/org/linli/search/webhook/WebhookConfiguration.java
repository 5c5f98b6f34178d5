package org.linli.search.webhook;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The repository twice: within the caller's scope, and whole for what is sent. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WebhookSettings.class)
class WebhookConfiguration {

    @Bean
    Deliveries deliveries(JdbcClient jdbc) {
        return new Deliveries(jdbc);
    }

    @Bean(defaultCandidate = false)
    @Qualifier("jobs")
    Deliveries allDeliveries(@Qualifier("jobs") JdbcClient jdbc) {
        return new Deliveries(jdbc);
    }
}
