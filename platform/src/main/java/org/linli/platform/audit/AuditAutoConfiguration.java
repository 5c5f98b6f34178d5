package org.linli.platform.audit;

import java.time.Clock;
import java.time.Duration;
import org.linli.platform.audit.web.AuditController;
import org.linli.platform.database.RunningTransaction;
import org.linli.platform.start.Identifiers;
import org.linli.platform.start.UnsafeStartException;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The audit log, its chain and its keeper. */
@AutoConfiguration
@ConditionalOnProperty("linli.service")
@EnableConfigurationProperties(AuditProperties.class)
@Import(AuditController.class)
class AuditAutoConfiguration {

    /** Regulations on network security ask for six months at least. */
    private static final Duration LEAST = Duration.ofDays(180);

    @Bean
    AuditLog auditLog(RunningTransaction transaction, Identifiers identifiers, Clock clock, JsonMapper json) {
        return new AuditTable(transaction, identifiers, clock, json);
    }

    @Bean
    AuditChain auditChain(
            @Qualifier("jobs") JdbcClient jobs,
            @Qualifier("jobs") TransactionTemplate transaction,
            AuditProperties properties,
            Clock clock) {
        refuseShortRetention(properties.retention());
        refuseUnsigned(properties.key());
        return new AuditChain(jobs, transaction, properties, clock);
    }

    static void refuseShortRetention(Duration retention) {
        if (retention.compareTo(LEAST) < 0) {
            throw new UnsafeStartException(
                    "The audit would be kept for " + retention.toDays() + " days only.",
                    "Set linli.audit.retention to 180d or more.");
        }
    }

    static void refuseUnsigned(String key) {
        if (key.isBlank()) {
            throw new UnsafeStartException(
                    "The audit's chain would be signed with nothing.",
                    "Set linli.audit.key to a long random text that is kept outside the database.");
        }
    }

    @Bean
    AuditKeeper auditKeeper(AuditChain chain, AuditProperties properties) {
        return new AuditKeeper(chain, properties);
    }

    @Bean
    AuditDesk auditDesk(JdbcClient jdbc, PlatformTransactionManager transactions, AuditChain chain, JsonMapper json) {
        return new AuditDesk(jdbc, new TransactionTemplate(transactions), chain, json);
    }

    /** {@code --linli.audit.verify}: looks through the chain, says what it found and ends with 0 or 1. */
    @Bean
    @ConditionalOnProperty("linli.audit.verify")
    ApplicationRunner auditVerification(AuditChain chain, ConfigurableApplicationContext context) {
        return _ -> {
            var verdict = chain.verify();
            // Asked for on the command line, so it answers there and not in the log.
            System.out.println(verdict);
            context.close();
            System.exit(verdict.intact() ? 0 : 1);
        };
    }
}
