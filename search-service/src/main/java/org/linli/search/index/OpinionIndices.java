package org.linli.search.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.CommonStatsFlag;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch.indices.get_alias.IndexAliases;
import co.elastic.clients.json.JsonData;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.linli.search.text.Normaliser;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The indices and their aliases. A generation's are called {@code opinions-v<N>}, or {@code opinions-v<N>-<year>} where
 * years lie apart; {@code opinions-read} names all of the one that answers. Each index is written through an alias of its
 * own, its name with {@code -write} behind, with the demand that it be an alias: a write to an index that was lost is then
 * refused, where Elasticsearch would else make up a new one without a mapping.
 */
@Component
public class OpinionIndices {

    private static final String THERE_ALREADY = "resource_already_exists_exception";

    private static final JsonMapper COMMENTED =
            JsonMapper.builder().enable(JsonReadFeature.ALLOW_JAVA_COMMENTS).build();

    private final ElasticsearchClient client;
    private final ElasticsearchProperties properties;

    OpinionIndices(ElasticsearchClient client, ElasticsearchProperties properties) {
        this.client = client;
        this.properties = properties;
    }

    /** The alias that every search names. */
    public String readAlias() {
        return properties.index() + "-read";
    }

    String name(int generation, Span span) {
        return name(generation) + span.suffix();
    }

    private String name(int generation) {
        return properties.index() + "-v" + generation;
    }

    String writeAlias(int generation, Span span) {
        return name(generation, span) + "-write";
    }

    /** Whether there are all of these, each with its alias. */
    boolean exist(int generation, Collection<Span> spans) throws IOException {
        Set<String> aliases = aliases().values().stream()
                .flatMap(index -> index.aliases().keySet().stream())
                .collect(Collectors.toSet());
        return spans.stream().map(span -> writeAlias(generation, span)).allMatch(aliases::contains);
    }

    /**
     * Creates an index with its mapping and aliases in one step; one that is there already stays as it is.
     *
     * @param answers whether searches go to it at once, since its generation answers
     */
    void create(int generation, Span span, boolean answers) throws IOException {
        String definition = definition();
        String name = name(generation, span);
        try {
            client.indices()
                    .create(create -> (answers ? create.aliases(readAlias(), alias -> alias) : create)
                            .index(name)
                            .withJson(new StringReader(definition))
                            .aliases(writeAlias(generation, span), alias -> alias));
        } catch (ElasticsearchException e) {
            if (!THERE_ALREADY.equals(e.error().type())) {
                throw e;
            }
            if (answers) {
                client.indices()
                        .updateAliases(update -> update.actions(
                                action -> action.add(add -> add.index(name).alias(readAlias()))));
            }
        }
    }

    /** Makes searches go to these indices and no others, in one step. */
    void answerFrom(List<String> names) throws IOException {
        client.indices().refresh(refresh -> refresh.index(names));
        client.indices()
                .updateAliases(update -> update.actions(action -> action.remove(remove ->
                                remove.index(allNames()).alias(readAlias()).mustExist(false)))
                        .actions(action -> action.add(add -> add.indices(names).alias(readAlias()))));
    }

    /** Sends searches nowhere: part of the years is lost, and what is left of them would answer as if it were all. */
    void answerFromNone() throws IOException {
        if (!names().isEmpty()) {
            client.indices()
                    .updateAliases(update -> update.actions(action -> action.remove(remove ->
                            remove.index(allNames()).alias(readAlias()).mustExist(false))));
        }
    }

    /** The names of all generations' indices, also of one that was left behind when something was cut short. */
    Set<String> names() throws IOException {
        return aliases().keySet();
    }

    private Map<String, IndexAliases> aliases() throws IOException {
        return client.indices().getAlias(get -> get.index(allNames())).aliases();
    }

    /** Those of them that are this generation's. */
    List<String> namesOf(int generation) throws IOException {
        return names().stream().filter(name -> isOf(generation, name)).toList();
    }

    boolean isOf(int generation, String name) {
        return name.equals(name(generation)) || name.startsWith(name(generation) + "-");
    }

    private String allNames() {
        return properties.index() + "-v*";
    }

    /** One by one: there may be more than one line of a request takes. */
    void delete(Collection<String> names) throws IOException {
        for (String name : names) {
            client.indices().delete(delete -> delete.index(name).ignoreUnavailable(true));
        }
    }

    /** How many readers are open on the indices; none when one of them is gone. */
    long readers(List<String> names) throws IOException {
        try {
            var total = client.indices()
                    .stats(stats -> stats.index(names).metric(CommonStatsFlag.Search))
                    .all()
                    .total();
            Long open = total == null || total.search() == null
                    ? null
                    : total.search().openContexts();
            return open == null ? 0 : open;
        } catch (ElasticsearchException e) {
            if (e.status() == 404) {
                return 0;
            }
            throw e;
        }
    }

    /** Lets searches find everything that was written until now. */
    public void show() throws IOException {
        client.indices().refresh(refresh -> refresh.index(readAlias()));
    }

    /** @param name of an index or of one of its aliases */
    void refresh(String name) throws IOException {
        client.indices().refresh(refresh -> refresh.index(name));
    }

    /** Documents that can be found in the indices, after their last refresh; -1 when one of them is gone. */
    long documents(List<String> names) throws IOException {
        try {
            var primaries = client.indices()
                    .stats(stats -> stats.index(names).metric(CommonStatsFlag.Docs))
                    .all()
                    .primaries();
            return primaries == null || primaries.docs() == null
                    ? 0
                    : primaries.docs().count();
        } catch (ElasticsearchException e) {
            if (e.status() == 404) {
                return -1;
            }
            throw e;
        }
    }

    /** Gives an index whose years are over the copies and the nodes that are set for it; nothing happens if it has them. */
    void settle(String name) throws IOException {
        client.indices()
                .putSettings(put -> put.index(name).settings(settings -> {
                    settings.numberOfReplicas(Integer.toString(properties.copiesOfClosed()));
                    return properties.closedTiers().isEmpty()
                            ? settings
                            : settings.otherSettings(
                                    "index.routing.allocation.include._tier_preference",
                                    JsonData.of(String.join(",", properties.closedTiers())));
                }));
    }

    /** Whether each copy of each of its shards is one segment. */
    boolean isMerged(String name) throws IOException {
        return client.indices().segments(segments -> segments.index(name)).indices().values().stream()
                .flatMap(index -> index.shards().values().stream())
                .flatMap(List::stream)
                .allMatch(copy -> copy.segments().size() <= 1);
    }

    /** Begins to merge an index into one segment a shard, and does not wait for the end. */
    void merge(String name) throws IOException {
        client.indices()
                .forcemerge(merge -> merge.index(name).maxNumSegments(1L).waitForCompletion(false));
    }

    private String definition() throws IOException {
        try (InputStream file = new ClassPathResource("elasticsearch/opinions.json").getInputStream()) {
            ObjectNode definition = (ObjectNode) COMMENTED.readTree(file);
            ObjectNode settings = (ObjectNode) definition.get("settings");
            settings.put("number_of_replicas", properties.replicas());
            settings.put("number_of_shards", properties.shards());
            ArrayNode mappings = (ArrayNode) settings.at("/analysis/char_filter/linli_normal/mappings");
            Normaliser.mappings().forEach(mappings::add);
            return COMMENTED.writeValueAsString(definition);
        }
    }
}
