package org.linli.search.opinion;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The repository twice: within the caller's scope, and whole for the machinery. */
@Configuration(proxyBeanMethods = false)
class OpinionConfiguration {

    @Bean
    Opinions opinions(JdbcClient jdbc) {
        return new Opinions(jdbc);
    }

    @Bean(defaultCandidate = false)
    @Qualifier("jobs")
    Opinions allOpinions(@Qualifier("jobs") JdbcClient jdbc) {
        return new Opinions(jdbc);
    }
}
