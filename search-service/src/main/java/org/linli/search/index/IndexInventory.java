package org.linli.search.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.Time;
import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.json.JsonData;
import jakarta.json.JsonArray;
import jakarta.json.JsonString;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Which opinions the index holds, in which version and under which places: what a comparison needs, and nothing of what
 * they say. The only search beside {@code ScopedSearch}, since a comparison is nobody's question and looks at the whole
 * city; an architecture rule keeps it at two.
 */
@Component
class IndexInventory {

    private static final Time KEEP_ALIVE = Time.of(time -> time.time("5m"));

    private final ElasticsearchClient client;
    private final OpinionIndices indices;

    IndexInventory(ElasticsearchClient client, OpinionIndices indices) {
        this.client = client;
        this.indices = indices;
    }

    /** Fixes the state of the generation's index to read from; to be {@linkplain #close closed}. */
    String open(int generation) throws IOException {
        indices.refresh(generation);
        return client.openPointInTime(
                        open -> open.index(indices.name(generation)).keepAlive(KEEP_ALIVE))
                .id();
    }

    void close(String reader) throws IOException {
        client.closePointInTime(close -> close.id(reader));
    }

    /** The next documents in id order. */
    List<OpinionDocuments.Known> after(String reader, UUID id, int limit) throws IOException {
        return client
                .search(
                        search -> search.pit(pit -> pit.id(reader).keepAlive(KEEP_ALIVE))
                                .size(limit)
                                .trackTotalHits(track -> track.enabled(false))
                                .version(true)
                                .source(source -> source.fetch(false))
                                .docvalueFields(field -> field.field("places"))
                                .sort(sort ->
                                        sort.field(field -> field.field("id").order(SortOrder.Asc)))
                                .searchAfter(FieldValue.of(id.toString())),
                        Void.class)
                .hits()
                .hits()
                .stream()
                .map(IndexInventory::known)
                .toList();
    }

    /** The versions of these opinions as they are this moment, refreshed or not; absent ones are left out. */
    Map<UUID, Long> versions(int generation, List<UUID> ids) throws IOException {
        Map<UUID, Long> versions = new HashMap<>();
        client
                .mget(
                        get -> get.index(indices.name(generation))
                                .ids(ids.stream().map(UUID::toString).toList())
                                .source(source -> source.fetch(false)),
                        Void.class)
                .docs()
                .stream()
                .filter(item -> item.isResult() && item.result().found())
                .forEach(item -> versions.put(
                        UUID.fromString(item.result().id()),
                        item.result().version() == null ? 0L : item.result().version()));
        return versions;
    }

    private static OpinionDocuments.Known known(Hit<Void> hit) {
        Long version = hit.version();
        return new OpinionDocuments.Known(
                UUID.fromString(String.valueOf(hit.id())),
                version == null ? 0 : version,
                places(hit.fields().get("places")));
    }

    private static List<UUID> places(@org.jspecify.annotations.Nullable JsonData field) {
        if (field == null || !(field.toJson() instanceof JsonArray values)) {
            return List.of();
        }
        return values.getValuesAs(JsonString.class).stream()
                .map(value -> UUID.fromString(value.getString()))
                .toList();
    }
}
