package org.linli.search.open311.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.linli.search.open311.OfferedService;
import org.linli.search.opinion.Channel;

/** The further fields of a service; here the same for each, and none required. */
@Schema(name = "Open311ServiceDefinition")
record DefinitionView(@JsonProperty("service_code") String serviceCode, List<Attribute> attributes) {

    static final String CHANNEL = "channel";
    static final String TITLE = "title";

    @Schema(name = "Open311Attribute")
    record Attribute(
            @Schema(description = "Whether something can be entered")
            boolean variable,

            String code,

            @Schema(allowableValues = {"string", "number", "datetime", "text", "singlevaluelist", "multivaluelist"})
            String datatype,

            boolean required,
            @JsonProperty("datatype_description") String datatypeDescription,
            @Schema(description = "From 1") int order,
            String description,
            @Schema(description = "What can be chosen") List<Value> values) {}

    @Schema(name = "Open311AttributeValue")
    record Value(String key, String name) {}

    static DefinitionView of(OfferedService service, Words words) {
        var channel = new Attribute(
                true,
                CHANNEL,
                "singlevaluelist",
                false,
                words.channelValues(),
                1,
                words.channel(),
                Arrays.stream(Channel.values())
                        .map(each -> new Value(each.name().toLowerCase(Locale.ROOT), each.label()))
                        .toList());
        var title = new Attribute(true, TITLE, "string", false, words.titleLength(), 2, words.title(), List.of());
        return new DefinitionView(service.code(), List.of(channel, title));
    }

    /** What people read beside the fields, in their language. */
    record Words(String channel, String channelValues, String title, String titleLength) {}
}
