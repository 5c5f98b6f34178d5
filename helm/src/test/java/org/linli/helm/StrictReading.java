package org.linli.helm;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.google.gson.Gson;
import com.google.gson.JsonElement;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRoute;
import io.fabric8.openshift.api.model.monitoring.v1.PodMonitor;
import io.fabric8.openshift.api.model.monitoring.v1.PrometheusRule;
import io.kubernetes.client.openapi.JSON;
import io.kubernetes.client.util.ModelMapper;
import io.kubernetes.client.util.generic.dynamic.DynamicKubernetesObject;
import java.lang.reflect.InvocationTargetException;
import java.util.Map;
import java.util.Optional;

/** Reads a manifest as an API server would: an unknown field, a missing one and a wrong type are each refused. */
final class StrictReading {

    private static final Map<String, Class<?>> OF_OPERATORS = Map.of(
            "HTTPRoute", HTTPRoute.class,
            "PodMonitor", PodMonitor.class,
            "PrometheusRule", PrometheusRule.class);

    private StrictReading() {}

    /** What is wrong with it; nothing when it can be read. */
    static Optional<String> objection(Manifest manifest) {
        Class<?> ofOperator = OF_OPERATORS.get(manifest.kind());
        return ofOperator == null ? objectionOfKubernetes(manifest) : objectionOf(ofOperator, manifest);
    }

    private static Optional<String> objectionOfKubernetes(Manifest manifest) {
        String version = manifest.apiVersion();
        int slash = version.indexOf('/');
        String group = slash < 0 ? "" : version.substring(0, slash);
        Class<?> model = ModelMapper.getApiTypeClass(group, version.substring(slash + 1), manifest.kind());
        if (model == null || model == DynamicKubernetesObject.class) {
            return Optional.of("Kubernetes knows no " + version + " " + manifest.kind());
        }
        JsonElement json = new Gson().toJsonTree(manifest.root().value());
        try {
            model.getMethod("validateJsonElement", JsonElement.class).invoke(null, json);
            var _ = JSON.getGson().fromJson(json, model);
            return Optional.empty();
        } catch (InvocationTargetException refused) {
            return Optional.of(String.valueOf(refused.getCause()));
        } catch (ReflectiveOperationException | RuntimeException refused) {
            return Optional.of(refused.toString());
        }
    }

    private static Optional<String> objectionOf(Class<?> model, Manifest manifest) {
        try {
            strictMapper().convertValue(manifest.root().value(), model);
            return Optional.empty();
        } catch (IllegalArgumentException refused) {
            return Optional.of(refused.toString());
        }
    }

    /** Without the models' catch-all for unknown fields. */
    private static ObjectMapper strictMapper() {
        return new ObjectMapper()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .setAnnotationIntrospector(new JacksonAnnotationIntrospector() {
                    @Override
                    public Boolean hasAnySetter(Annotated annotated) {
                        return false;
                    }
                });
    }
}
