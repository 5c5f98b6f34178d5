package org.linli.platform.sheets;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** Offers {@link Sheets}. */
@AutoConfiguration
@EnableConfigurationProperties(SheetLimits.class)
public class SheetsAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    Sheets sheets(SheetLimits limits) {
        return new Sheets(limits);
    }
}
