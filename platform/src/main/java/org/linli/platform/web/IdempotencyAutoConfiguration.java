package org.linli.platform.web;

import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.PlatformTransactionManager;
import tools.jackson.databind.json.JsonMapper;

/** Every POST may carry an {@code Idempotency-Key}. */
@AutoConfiguration(after = JdbcClientAutoConfiguration.class)
@ConditionalOnProperty("linli.service")
@EnableScheduling
class IdempotencyAutoConfiguration {

    @Bean
    IdempotencyKeys idempotencyKeys(JdbcClient app, @Qualifier("jobs") JdbcClient jobs, Clock clock) {
        return new IdempotencyKeys(app, jobs, clock);
    }

    @Bean
    Idempotency idempotency(IdempotencyKeys keys, PlatformTransactionManager transactions, JsonMapper json) {
        return new Idempotency(keys, transactions, json);
    }

    @Bean
    Forgetting forgetting(IdempotencyKeys keys) {
        return new Forgetting(keys);
    }

    /** Forgets old keys, every hour. */
    static final class Forgetting {

        private final IdempotencyKeys keys;

        Forgetting(IdempotencyKeys keys) {
            this.keys = keys;
        }

        @Scheduled(initialDelay = 10, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
        void run() {
            keys.forgetOld();
        }
    }
}
