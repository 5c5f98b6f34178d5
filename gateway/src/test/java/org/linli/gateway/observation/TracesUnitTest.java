package org.linli.gateway.observation;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.common.KeyValue;
import org.junit.jupiter.api.Test;
import org.linli.gateway.request.RequestId;
import org.springframework.cloud.gateway.filter.headers.observation.GatewayContext;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.observation.ServerRequestObservationContext;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;

class TracesUnitTest {

    private final Traces traces = new Traces();
    private final MockServerWebExchange exchange =
            MockServerWebExchange.from(MockServerHttpRequest.get("http://search/api/search/v1/opinions?q=zhangsan"));

    @Test
    void aSpanOfACallToAServiceHoldsItsPathWithoutTheQuery() {
        var context = new GatewayContext(new HttpHeaders(), exchange.getRequest(), exchange);

        assertThat(traces.serviceSpans().getHighCardinalityKeyValues(context))
                .containsExactly(KeyValue.of("http.uri", "/api/search/v1/opinions"));
    }

    @Test
    void aSpanOfARequestHoldsItsIdAndNoQuery() {
        exchange.getResponse().getHeaders().set(RequestId.HEADER, "observed-2");
        var context = new ServerRequestObservationContext(
                exchange.getRequest(), exchange.getResponse(), exchange.getAttributes());

        assertThat(traces.requestSpans().getHighCardinalityKeyValues(context))
                .contains(KeyValue.of("linli.request_id", "observed-2"))
                .noneMatch(value -> value.getValue().contains("zhangsan"));
    }
}
