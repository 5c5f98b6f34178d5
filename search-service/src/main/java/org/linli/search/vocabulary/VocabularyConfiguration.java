package org.linli.search.vocabulary;

import org.linli.platform.imports.ImportWords;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** The repository twice: within a caller's transaction, and for the machinery. */
@Configuration(proxyBeanMethods = false)
class VocabularyConfiguration {

    @Bean
    Vocabularies vocabularies(JdbcClient jdbc, JsonMapper json) {
        return new Vocabularies(jdbc, json);
    }

    @Bean(defaultCandidate = false)
    @Qualifier("jobs")
    Vocabularies allVocabularies(@Qualifier("jobs") JdbcClient jdbc, JsonMapper json) {
        return new Vocabularies(jdbc, json);
    }

    @Bean(defaultCandidate = false)
    @Qualifier("vocabulary")
    ImportWords vocabularyWords() {
        return ImportWords.of("/vocabulary-import-words.properties");
    }
}
