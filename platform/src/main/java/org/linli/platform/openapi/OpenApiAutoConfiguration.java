package org.linli.platform.openapi;

import org.linli.platform.web.Version;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;

/** The document stands, open to all, at {@code /api/<service>/openapi.json}. */
@AutoConfiguration
@ConditionalOnProperty("linli.service")
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class OpenApiAutoConfiguration {

    OpenApiAutoConfiguration() {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Version.class);
    }

    @Bean
    OperationContract operationContract() {
        return new OperationContract();
    }

    @Bean
    DocumentContract documentContract(@Value("${linli.service}") String service) {
        return new DocumentContract(service);
    }

    @Bean
    TypedIds typedIds() {
        return new TypedIds();
    }
}
