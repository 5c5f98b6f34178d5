package org.linli.platform.names;

import java.util.List;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A service that has things to be found by name publishes what they are called. */
@AutoConfiguration
@ConditionalOnProperty("linli.service")
@ConditionalOnBean(NamedThings.class)
class NamesAutoConfiguration {

    @Bean
    Names names(List<NamedThings> kinds, PlatformTransactionManager transactions) {
        var reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
        return new Names(kinds, reading);
    }

    @Bean
    NamesController namesController(Names names) {
        return new NamesController(names);
    }
}
