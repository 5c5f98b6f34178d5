package org.linli.platform.start;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/** Time and ids, each replaceable in a test. */
@AutoConfiguration
class StartAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    @ConditionalOnMissingBean
    Identifiers identifiers() {
        return UuidCreator::getTimeOrderedEpoch;
    }
}
