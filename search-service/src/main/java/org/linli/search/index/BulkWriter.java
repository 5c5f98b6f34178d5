package org.linli.search.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.VersionType;
import co.elastic.clients.elasticsearch.core.BulkRequest;
import co.elastic.clients.elasticsearch.core.BulkResponse;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import co.elastic.clients.elasticsearch.core.bulk.BulkResponseItem;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Writes documents in bulk. The opinion's version is the document's: what comes late or twice changes nothing.
 *
 * <p>Three outcomes: taken (also when a newer version was there), refused for good (with the reason), or the whole call
 * fails with an exception because Elasticsearch cannot take anything now.
 */
@Component
class BulkWriter {

    private static final int CONFLICT = 409;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SERVER_ERROR = 500;
    private static final int NOT_FOUND = 404;

    private final ElasticsearchClient client;

    BulkWriter(ElasticsearchClient client) {
        this.client = client;
    }

    /** The feed's write: replaces the same version too, since a re-division changes places but not the opinion. */
    static BulkOperation replacing(String alias, OpinionDocuments.Versioned opinion) {
        return put(alias, opinion, VersionType.ExternalGte);
    }

    /** The filling's write: never replaces what the feed has already written, which may know better. */
    static BulkOperation filling(String alias, OpinionDocuments.Versioned opinion) {
        return put(alias, opinion, VersionType.External);
    }

    /** As of this version: what is older cannot come back. */
    static BulkOperation removing(String alias, UUID opinion, long version) {
        return BulkOperation.of(operation -> operation.delete(delete ->
                delete.index(alias).id(opinion.toString()).version(version).versionType(VersionType.ExternalGte)));
    }

    private static BulkOperation put(String alias, OpinionDocuments.Versioned opinion, VersionType versionType) {
        return BulkOperation.of(operation -> operation.index(index -> index.index(alias)
                .id(opinion.id().toString())
                .version(opinion.version())
                .versionType(versionType)
                .document(opinion.document())));
    }

    /**
     * @param operations each with a write alias; an index of that name is never made up
     * @return why, for each document that was refused for good
     * @throws IOException when nothing can be taken now; nothing is known of any of the documents then
     */
    Map<UUID, String> write(List<BulkOperation> operations) throws IOException {
        Map<UUID, String> refused = new HashMap<>();
        if (!operations.isEmpty()) {
            write(operations, refused);
        }
        return refused;
    }

    private void write(List<BulkOperation> operations, Map<UUID, String> refused) throws IOException {
        BulkResponse response;
        try {
            response =
                    client.bulk(BulkRequest.of(bulk -> bulk.requireAlias(true).operations(operations)));
        } catch (ElasticsearchException e) {
            if (passing(e.status())) {
                throw new NotTakenException(e.status(), e.error().type());
            }
            divide(operations, refused, e);
            return;
        }
        for (BulkResponseItem item : response.items()) {
            judge(item, refused);
        }
    }

    /** One document that spoils the whole request is found by halving. */
    private void divide(List<BulkOperation> operations, Map<UUID, String> refused, ElasticsearchException cause)
            throws IOException {
        int half = operations.size() / 2;
        if (half == 0) {
            refused.put(
                    idOf(operations.getFirst()),
                    reason(cause.error().type(), cause.error().reason()));
            return;
        }
        write(operations.subList(0, half), refused);
        write(operations.subList(half, operations.size()), refused);
    }

    private static void judge(BulkResponseItem item, Map<UUID, String> refused) throws IOException {
        var error = item.error();
        if (error == null || item.status() == CONFLICT) {
            return;
        }
        if (passing(item.status())) {
            throw new NotTakenException(item.status(), error.type());
        }
        refused.put(UUID.fromString(String.valueOf(item.id())), reason(error.type(), error.reason()));
    }

    /** A missing alias passes too: the index is lost, and the keeper builds another. */
    private static boolean passing(int status) {
        return status == TOO_MANY_REQUESTS || status == NOT_FOUND || status >= SERVER_ERROR;
    }

    /** Through which alias it writes. */
    static String aliasOf(BulkOperation operation) {
        return String.valueOf(
                operation.isDelete()
                        ? operation.delete().index()
                        : operation.index().index());
    }

    private static UUID idOf(BulkOperation operation) {
        String id = operation.isDelete()
                ? operation.delete().id()
                : operation.index().id();
        return UUID.fromString(String.valueOf(id));
    }

    /** The kind of error and the field, never the value: Elasticsearch quotes what it could not read. */
    private static String reason(
            @org.jspecify.annotations.Nullable String type, @org.jspecify.annotations.Nullable String reason) {
        String text = reason == null ? "" : reason;
        int preview = text.indexOf("Preview of field's value");
        String kept = preview < 0 ? text : text.substring(0, preview);
        return (type == null ? "error" : type) + ": " + kept.substring(0, Math.min(kept.length(), 300));
    }
}
