package org.linli.search.find;

import org.linli.platform.projection.PlacesProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.cloud.openfeign.EnableFeignClients;
import org.springframework.context.annotation.Configuration;

/** Brings the client of the other services' names. */
@Configuration(proxyBeanMethods = false)
@EnableFeignClients(clients = NamesClient.class)
@EnableConfigurationProperties({FindSettings.class, PlacesProperties.class})
class FindConfiguration {}
