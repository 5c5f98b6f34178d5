package org.linli.search.group;

import java.time.Clock;
import org.linli.platform.audit.AuditLog;
import org.linli.platform.messaging.Outbox;
import org.linli.platform.places.Places;
import org.linli.search.opinion.Following;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What keeps groups, twice: within the caller's scope, and whole for what follows matters. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AdoptionSettings.class)
class GroupConfiguration {

    @Bean
    IssueGroups issueGroups(JdbcClient jdbc) {
        return new IssueGroups(jdbc);
    }

    @Bean
    Adoptions adoptions(JdbcClient jdbc) {
        return new Adoptions(jdbc);
    }

    @Bean(defaultCandidate = false)
    @Qualifier("jobs")
    IssueGroups allIssueGroups(@Qualifier("jobs") JdbcClient jdbc) {
        return new IssueGroups(jdbc);
    }

    @Bean(defaultCandidate = false)
    @Qualifier("jobs")
    Adoptions allAdoptions(@Qualifier("jobs") JdbcClient jdbc) {
        return new Adoptions(jdbc);
    }

    @Bean
    GroupHistory groupHistory(IssueGroups groups, Places places, Outbox outbox, AuditLog audit, Clock clock) {
        return new GroupHistory(groups, places, outbox, audit, clock);
    }

    @Bean
    AdoptedGroups adoptedGroups(
            @Qualifier("jobs") IssueGroups groups,
            @Qualifier("jobs") Adoptions adoptions,
            @Qualifier("jobs") TransactionTemplate transaction,
            @Qualifier("jobs") Following following,
            Places places,
            Outbox outbox,
            AuditLog audit,
            Clock clock) {
        return new AdoptedGroups(
                groups,
                adoptions,
                new GroupHistory(groups, places, outbox, audit, clock),
                following,
                transaction,
                clock);
    }
}
