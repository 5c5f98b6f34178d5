package org.linli.platform.privacy;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import org.linli.platform.audit.AuditLog;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.transaction.support.TransactionTemplate;

/** Personal data. Without an audit log there is none: a reveal must be recorded. */
@AutoConfiguration(afterName = "org.linli.platform.audit.AuditAutoConfiguration")
@ConditionalOnProperty("linli.service")
@ConditionalOnBean(AuditLog.class)
@EnableScheduling
class PrivacyAutoConfiguration {

    @Bean
    Privacy privacy(
            @Value("${linli.privacy.keyset}") String keyset,
            @Value("${linli.privacy.hash-key}") String hashKey,
            ObjectProvider<PersonalFields> fields,
            AuditLog audit) {
        return new Privacy(Keyset.parse(keyset), KeyedHash.under(hashKey), declared(fields), audit);
    }

    @Bean
    SealedSecrets sealedSecrets(@Value("${linli.privacy.keyset}") String keyset) {
        return new SealedSecrets(Keyset.parse(keyset));
    }

    @Bean
    PersonalDataUpkeep personalDataUpkeep(
            ObjectProvider<PersonalFields> fields,
            Privacy privacy,
            @Qualifier("jobs") JdbcClient jdbc,
            @Qualifier("jobs") TransactionTemplate transactions,
            Clock clock,
            MeterRegistry metrics) {
        return new PersonalDataUpkeep(declared(fields), privacy, jdbc, transactions, clock, metrics);
    }

    @Bean
    PersonalFieldController personalFieldController(ObjectProvider<PersonalFields> fields) {
        return new PersonalFieldController(declared(fields));
    }

    private static List<PersonalField> declared(ObjectProvider<PersonalFields> fields) {
        return fields.orderedStream()
                .flatMap(feature -> feature.declared().stream())
                .toList();
    }
}
