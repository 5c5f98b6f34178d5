package org.linli.gateway.observation;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.common.KeyValue;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.linli.gateway.request.RequestId;
import org.springframework.cloud.gateway.filter.headers.observation.GatewayContext;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.observation.ServerRequestObservationContext;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;

class TracesUnitTest {

    private final Traces traces = new Traces();
    private final ShownPaths paths = new ShownPaths(List.of("/api/search/open311/v2/tokens/*"));
    private final MockServerWebExchange exchange =
            MockServerWebExchange.from(MockServerHttpRequest.get("http://search/api/search/v1/opinions?q=zhangsan"));

    @Test
    void aSpanOfACallToAServiceHoldsItsPathWithoutTheQuery() {
        var context = new GatewayContext(new HttpHeaders(), exchange.getRequest(), exchange);

        assertThat(traces.serviceSpans(paths).getHighCardinalityKeyValues(context))
                .containsExactly(KeyValue.of("http.uri", "/api/search/v1/opinions"));
    }

    @Test
    void aSpanOfARequestHoldsItsIdAndNoQuery() {
        exchange.getResponse().getHeaders().set(RequestId.HEADER, "observed-2");
        var context = new ServerRequestObservationContext(
                exchange.getRequest(), exchange.getResponse(), exchange.getAttributes());

        assertThat(traces.requestSpans(paths).getHighCardinalityKeyValues(context))
                .contains(KeyValue.of("linli.request_id", "observed-2"))
                .noneMatch(value -> value.getValue().contains("zhangsan"));
    }

    @Test
    void noSpanHoldsTheCodeByWhichAResidentReads() {
        var reading = MockServerWebExchange.from(
                MockServerHttpRequest.get("http://search/api/search/open311/v2/tokens/k3m7p.json"));

        assertThat(traces.serviceSpans(paths)
                        .getHighCardinalityKeyValues(
                                new GatewayContext(new HttpHeaders(), reading.getRequest(), reading)))
                .containsExactly(KeyValue.of("http.uri", "/api/search/open311/v2/tokens/*"));
        assertThat(traces.requestSpans(paths)
                        .getHighCardinalityKeyValues(new ServerRequestObservationContext(
                                reading.getRequest(), reading.getResponse(), reading.getAttributes())))
                .contains(KeyValue.of("http.url", "/api/search/open311/v2/tokens/*"));
    }
}
