package org.linli.search.intake;

import java.util.List;
import org.linli.platform.privacy.PersonalFields;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The repository twice: within the caller's scope, and whole for the retention. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@EnableConfigurationProperties(ImportSettings.class)
class IntakeConfiguration {

    @Bean
    PersonalFields importedPersonalFields(ImportSettings settings) {
        return () -> List.of(ImportKeys.field(settings));
    }

    @Bean
    Imports imports(JdbcClient jdbc) {
        return new Imports(jdbc);
    }

    @Bean(defaultCandidate = false)
    @Qualifier("jobs")
    Imports allImports(@Qualifier("jobs") JdbcClient jdbc) {
        return new Imports(jdbc);
    }
}
