package org.linli.search.matter;

import org.springframework.cloud.openfeign.EnableFeignClients;
import org.springframework.context.annotation.Configuration;

/** Brings the clients of property-service: as the caller, and for somebody who asked before. */
@Configuration(proxyBeanMethods = false)
@EnableFeignClients(clients = {MatterClient.class, EntrustedMatterClient.class})
class MatterConfiguration {}
