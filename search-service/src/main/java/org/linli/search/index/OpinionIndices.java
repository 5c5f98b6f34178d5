package org.linli.search.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.CommonStatsFlag;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.linli.search.text.Normaliser;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The indices and their aliases. One index a generation, {@code opinions-v<N>}; {@code opinions-read} names the one that
 * answers. Each generation is written through an alias of its own, {@code opinions-v<N>-write}, with the demand that it
 * be an alias: a write to an index that was lost is then refused, where Elasticsearch would else make up a new one
 * without a mapping.
 */
@Component
public class OpinionIndices {

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

    String name(int generation) {
        return properties.index() + "-v" + generation;
    }

    String writeAlias(int generation) {
        return name(generation) + "-write";
    }

    boolean exists(int generation) throws IOException {
        return client.indices()
                .existsAlias(alias -> alias.name(writeAlias(generation)))
                .value();
    }

    /** Creates the generation's index with its mapping; not yet read by anybody. */
    void create(int generation) throws IOException {
        String definition = definition();
        client.indices()
                .create(create -> create.index(name(generation))
                        .withJson(new StringReader(definition))
                        .aliases(writeAlias(generation), alias -> alias));
    }

    /** Makes searches go to this generation, in one step. */
    void answerFrom(int generation) throws IOException {
        refresh(generation);
        client.indices()
                .updateAliases(update -> update.actions(
                                action -> action.remove(remove -> remove.index(properties.index() + "-v*")
                                        .alias(readAlias())
                                        .mustExist(false)))
                        .actions(action ->
                                action.add(add -> add.index(name(generation)).alias(readAlias()))));
    }

    /** The names of all generations' indices, also of one that was left behind when something was cut short. */
    Set<String> names() throws IOException {
        return client.indices()
                .get(get -> get.index(properties.index() + "-v*"))
                .indices()
                .keySet();
    }

    void delete(Collection<String> names) throws IOException {
        if (!names.isEmpty()) {
            client.indices().delete(delete -> delete.index(List.copyOf(names)).ignoreUnavailable(true));
        }
    }

    /** How many readers are open on the generation's index; none when there is no such index. */
    long readers(int generation) throws IOException {
        try {
            var total = client.indices()
                    .stats(stats -> stats.index(name(generation)).metric(CommonStatsFlag.Search))
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

    void refresh(int generation) throws IOException {
        client.indices().refresh(refresh -> refresh.index(name(generation)));
    }

    /** Documents that can be found in the generation, after its last refresh; -1 when there is no such index. */
    long documents(int generation) throws IOException {
        try {
            var primaries = client.indices()
                    .stats(stats -> stats.index(name(generation)))
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
