package org.linli.search.matter;

import org.springframework.cloud.openfeign.EnableFeignClients;
import org.springframework.context.annotation.Configuration;

/** Brings the client of property-service. */
@Configuration(proxyBeanMethods = false)
@EnableFeignClients(clients = MatterClient.class)
class MatterConfiguration {}
