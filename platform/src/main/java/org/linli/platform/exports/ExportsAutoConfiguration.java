package org.linli.platform.exports;

import org.linli.platform.audit.AuditLog;
import org.linli.platform.sheets.Sheets;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What features that hand out lists need. */
@AutoConfiguration
@ConditionalOnProperty("linli.service")
class ExportsAutoConfiguration {

    @Bean
    LedgerExport ledgerExport(
            Sheets sheets, MessageSource messages, AuditLog audit, PlatformTransactionManager transactions) {
        return new LedgerExport(sheets, messages, audit, new TransactionTemplate(transactions));
    }
}
