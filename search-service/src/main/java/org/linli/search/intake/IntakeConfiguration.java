package org.linli.search.intake;

import java.time.Period;
import java.util.List;
import org.linli.platform.imports.FileKeys;
import org.linli.platform.imports.ImportWords;
import org.linli.platform.privacy.Masking;
import org.linli.platform.privacy.PersonalField;
import org.linli.platform.privacy.PersonalFields;
import org.linli.platform.privacy.Privacy;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.transaction.support.TransactionTemplate;

/** What an import of opinions knows by heart; and the repository twice: within the caller's scope, and whole. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@EnableConfigurationProperties(ImportSettings.class)
class IntakeConfiguration {

    @Bean
    PersonalFields importedPersonalFields(ImportSettings settings) {
        return () -> List.of(fileKey(settings));
    }

    @Bean
    FileKeys fileKeys(ImportSettings settings, Privacy privacy, TransactionTemplate transactions) {
        return new FileKeys(fileKey(settings), privacy, transactions);
    }

    private static PersonalField fileKey(ImportSettings settings) {
        return new PersonalField("imports", "file_key", Masking.HIDDEN, "导入居民意见建议的文件", "created_at", Period.ofDays((int)
                settings.keepFiles().toDays()));
    }

    @Bean
    ImportWords importWords() {
        return ImportWords.of("/import-words.properties");
    }

    @Bean
    Imports imports(JdbcClient jdbc) {
        return new Imports(jdbc);
    }

    @Bean(defaultCandidate = false)
    @Qualifier("jobs")
    Imports allImports(@Qualifier("jobs") JdbcClient jdbc) {
        return new Imports(jdbc);
    }
}
