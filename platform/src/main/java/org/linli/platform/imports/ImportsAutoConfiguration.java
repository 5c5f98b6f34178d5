package org.linli.platform.imports;

import java.time.Clock;
import org.linli.platform.jobs.Jobs;
import org.linli.platform.sheets.SheetLimits;
import org.linli.platform.sheets.Sheets;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.EnableScheduling;

/** What features that take in files need. */
@AutoConfiguration
@ConditionalOnProperty("linli.service")
@EnableScheduling
class ImportsAutoConfiguration {

    @Bean
    Uploads uploads(SheetLimits limits, Clock clock) {
        return new Uploads(limits, clock);
    }

    @Bean
    ReasonTexts reasonTexts(MessageSource messages) {
        return new ReasonTexts(messages);
    }

    @Bean
    FailedRowsFile failedRowsFile(Sheets sheets, MessageSource messages) {
        return new FailedRowsFile(sheets, messages);
    }

    @Bean
    ImportLives importLives(JdbcClient jdbc, Jobs jobs, Clock clock) {
        return new ImportLives(jdbc, jobs, clock);
    }
}
