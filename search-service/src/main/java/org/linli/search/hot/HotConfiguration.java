package org.linli.search.hot;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The repository twice: within the caller's scope, and whole for the round. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(HeatSettings.class)
class HotConfiguration {

    @Bean
    HotIssues hotIssues(JdbcClient jdbc) {
        return new HotIssues(jdbc);
    }

    @Bean(defaultCandidate = false)
    @Qualifier("jobs")
    HotIssues allHotIssues(@Qualifier("jobs") JdbcClient jdbc) {
        return new HotIssues(jdbc);
    }
}
