package org.linli.platform.projection;

import org.linli.platform.places.Places;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every service answers questions about the tree from its own table. */
@AutoConfiguration(after = JdbcClientAutoConfiguration.class)
@ConditionalOnProperty("linli.service")
class PlacesAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    Places places(JdbcClient jdbc) {
        return new StoredPlaces(jdbc);
    }
}
