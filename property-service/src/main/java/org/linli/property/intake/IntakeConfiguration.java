package org.linli.property.intake;

import org.linli.platform.imports.ImportWords;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What an import of companies knows by heart. */
@Configuration(proxyBeanMethods = false)
class IntakeConfiguration {

    @Bean
    ImportWords importWords() {
        return ImportWords.of("/import-words.properties");
    }
}
