package org.linli.platform.openapi;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import org.linli.platform.web.Problem;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;

/** Writes the frame of the document: title, address, how to sign in, the shape of a problem. */
final class DocumentContract implements GlobalOpenApiCustomizer {

    static final String TOKEN = "token";
    static final String PROBLEM = "Problem";

    private final String service;

    DocumentContract(String service) {
        this.service = service;
    }

    @Override
    public void customise(OpenAPI document) {
        document.setInfo(new Info()
                .title("Linli " + service)
                .version("v1")
                .license(new License().name("Apache-2.0").identifier("Apache-2.0")));
        // One fixed address: the document is the same wherever it was written.
        document.setServers(List.of(new Server().url("http://127.0.0.1:8080").description("The suite's one address")));
        if (document.getComponents() == null) {
            document.setComponents(new Components());
        }
        document.getComponents()
                .addSecuritySchemes(
                        TOKEN,
                        new SecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .bearerFormat("JWT")
                                .description(
                                        "Access token of the suite's issuer, see /.well-known/openid-configuration"));
        ModelConverters.getInstance(true)
                .resolveAsResolvedSchema(new AnnotatedType(Problem.class))
                .referencedSchemas
                .forEach(document.getComponents()::addSchemas);
    }
}
