package org.linli.platform.web;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Bounds of every API.
 *
 * @param maxBody largest body that is no upload
 */
@ConfigurationProperties("linli.web")
public record WebProperties(@DefaultValue("1MB") DataSize maxBody) {}
