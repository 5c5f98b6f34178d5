package org.linli.gateway.route;

import org.linli.gateway.GatewaySettings;
import org.springframework.boot.reactor.netty.NettyServerCustomizer;
import org.springframework.cloud.gateway.config.HttpClientCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How connections on both sides behave. */
@Configuration
class Connections {

    /**
     * The client library would by itself send any request a second time, a POST too, when its connection is reset. Second
     * tries are {@link GuardedCall}'s decision alone.
     */
    @Bean
    HttpClientCustomizer noHiddenRetries() {
        return client -> client.disableRetry(true);
    }

    /** A client that starts a request and falls silent holds nothing for long. */
    @Bean
    NettyServerCustomizer silentClients(GatewaySettings settings) {
        return server -> server.readTimeout(settings.times().clientSilence());
    }
}
