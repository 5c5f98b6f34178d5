package org.linli.platform.projection;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.linli.platform.scope.ScopeProperties;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.cloud.client.circuitbreaker.CircuitBreakerFactory;
import org.springframework.cloud.openfeign.EnableFeignClients;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** A service that is not the master of the tree keeps a copy of it. */
@AutoConfiguration(after = JdbcClientAutoConfiguration.class)
@ConditionalOnProperty(name = "linli.places.source", havingValue = "projection")
@EnableConfigurationProperties({PlacesProperties.class, ScopeProperties.class})
@EnableFeignClients(clients = PlacesClient.class)
@EnableScheduling
class ProjectionAutoConfiguration {

    @Bean
    PlacesTable placesTable(@Qualifier("jobs") JdbcClient jobs, Clock clock) {
        return new PlacesTable(jobs, clock);
    }

    @Bean
    PlacesProjection placesProjection(ScopeProperties scope, PlacesTable table, JsonMapper json) {
        return new PlacesProjection(scope.service(), table, json);
    }

    @Bean
    PlacesRepair placesRepair(
            PlacesTable table,
            PlacesClient client,
            CircuitBreakerFactory<?, ?> breakers,
            @Qualifier("jobs") TransactionTemplate transaction,
            Clock clock,
            PlacesProperties properties,
            MeterRegistry meters) {
        return new PlacesRepair(
                table, client, breakers.create("places"), transaction, clock, properties.reconcile(), meters);
    }

    @Bean
    PlacesHealth placesHealthIndicator(PlacesTable table) {
        return new PlacesHealth(table);
    }
}
