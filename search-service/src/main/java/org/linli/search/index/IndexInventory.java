package org.linli.search.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.Time;
import co.elastic.clients.elasticsearch.core.mget.MultiGetOperation;
import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.json.JsonData;
import jakarta.json.JsonArray;
import jakarta.json.JsonString;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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

    IndexInventory(ElasticsearchClient client) {
        this.client = client;
    }

    /** Where a document lies. */
    record At(UUID id, String index) {}

    /** Fixes the state of these indices to read from; to be {@linkplain #close closed}. */
    String open(List<String> names) throws IOException {
        client.indices().refresh(refresh -> refresh.index(names));
        return client.openPointInTime(open -> open.index(names).keepAlive(KEEP_ALIVE))
                .id();
    }

    void close(String reader) throws IOException {
        client.closePointInTime(close -> close.id(reader));
    }

    /** The next documents in the order of ids, and of indices where one lies in several. */
    List<OpinionDocuments.Known> after(String reader, OpinionDocuments.Known last, int limit) throws IOException {
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
                                .sort(sort -> sort.field(
                                        field -> field.field("_index").order(SortOrder.Asc)))
                                .searchAfter(FieldValue.of(last.id().toString()), FieldValue.of(last.index())),
                        Void.class)
                .hits()
                .hits()
                .stream()
                .map(IndexInventory::known)
                .toList();
    }

    /** Which of these there are this moment, refreshed or not. */
    Set<At> present(Collection<At> documents) throws IOException {
        List<MultiGetOperation> asked = documents.stream()
                .map(at -> MultiGetOperation.of(
                        get -> get.index(at.index()).id(at.id().toString()).source(source -> source.fetch(false))))
                .toList();
        return client.mget(get -> get.docs(asked), Void.class).docs().stream()
                .filter(item -> item.isResult() && item.result().found())
                .map(item -> new At(
                        UUID.fromString(item.result().id()), item.result().index()))
                .collect(Collectors.toSet());
    }

    private static OpinionDocuments.Known known(Hit<Void> hit) {
        Long version = hit.version();
        return new OpinionDocuments.Known(
                UUID.fromString(String.valueOf(hit.id())),
                version == null ? 0 : version,
                places(hit.fields().get("places")),
                hit.index());
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
