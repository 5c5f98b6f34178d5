package org.linli.portal.service;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * What an operator can set.
 *
 * @param gateway where the portal calls the services' APIs
 * @param services whose health is watched, by their names at the gateway
 */
@Validated
@ConfigurationProperties("linli.portal")
public record PortalSettings(@NotNull URI gateway, @NotEmpty List<String> services) {}
