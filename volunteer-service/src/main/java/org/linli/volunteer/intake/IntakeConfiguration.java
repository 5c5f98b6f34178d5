package org.linli.volunteer.intake;

import java.time.Period;
import java.util.List;
import org.linli.platform.imports.FileKeys;
import org.linli.platform.imports.ImportWords;
import org.linli.platform.privacy.Masking;
import org.linli.platform.privacy.PersonalField;
import org.linli.platform.privacy.PersonalFields;
import org.linli.platform.privacy.Privacy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

/** What an import of lists knows by heart, and how long what was uploaded can be opened. */
@Configuration(proxyBeanMethods = false)
class IntakeConfiguration {

    static final int DAYS_KEPT = 30;

    private static final PersonalField FILE_KEY = new PersonalField(
            "imports", "file_key", Masking.HIDDEN, "导入志愿者和队伍名册并改正未导入的行", "created_at", Period.ofDays(DAYS_KEPT));

    @Bean
    ImportWords importWords() {
        return ImportWords.of("/import-words.properties");
    }

    @Bean
    PersonalFields importedPersonalFields() {
        return () -> List.of(FILE_KEY);
    }

    @Bean
    FileKeys fileKeys(Privacy privacy, TransactionTemplate transactions) {
        return new FileKeys(FILE_KEY, privacy, transactions);
    }
}
