package org.linli.search.opinion;

import java.time.Clock;
import org.linli.platform.audit.AuditLog;
import org.linli.platform.messaging.Outbox;
import org.linli.platform.places.Places;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What keeps opinions, twice: within the caller's scope, and whole for the machinery. */
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

    @Bean
    OpinionSteps opinionSteps(JdbcClient jdbc) {
        return new OpinionSteps(jdbc);
    }

    @Bean
    OpinionChanges opinionChanges(Opinions opinions, OpinionSteps steps, Places places, Outbox outbox, AuditLog audit) {
        return new OpinionChanges(opinions, steps, places, outbox, audit);
    }

    @Bean
    Following following(Opinions opinions, OpinionChanges changes, Clock clock) {
        return new Following(opinions, changes, clock);
    }

    @Bean(defaultCandidate = false)
    @Qualifier("jobs")
    Following allFollowing(
            @Qualifier("jobs") JdbcClient jdbc,
            @Qualifier("jobs") Opinions opinions,
            Places places,
            Outbox outbox,
            AuditLog audit,
            Clock clock) {
        return new Following(
                opinions, new OpinionChanges(opinions, new OpinionSteps(jdbc), places, outbox, audit), clock);
    }
}
