package org.linli.search.opinion;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.platform.exports.Ledger;
import org.linli.platform.exports.LedgerExport;
import org.linli.platform.exports.Portions;
import org.linli.platform.places.Lineages;
import org.linli.platform.places.Places;
import org.linli.platform.sheets.ExportFormat;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes opinions as a sheet (X7), from PostgreSQL and within the caller's scope, in constant memory. Contacts are never
 * exported: they are opened one at a time.
 */
@Component
public class OpinionExport {

    /** Header keys, in the order of the columns. */
    private static final List<String> COLUMNS = List.of(
            "external-id",
            "source",
            "channel",
            "place",
            "category",
            "department",
            "title",
            "text",
            "received-at",
            "state",
            "reply",
            "answered-at",
            "likes",
            "dislikes",
            "latitude",
            "longitude",
            "id");

    private final Opinions opinions;
    private final Places places;
    private final LedgerExport exports;
    private final TransactionTemplate transactions;

    OpinionExport(Opinions opinions, Places places, LedgerExport exports, TransactionTemplate transactions) {
        this.opinions = opinions;
        this.places = places;
        this.exports = exports;
        this.transactions = transactions;
    }

    /**
     * Writes the opinions in the order given and records how many rows of it left the house, also when the one who
     * downloads goes away in between. What is not in scope, or no longer there, is passed over. Must be called on the
     * thread that the scope is bound to; {@code out} stays open.
     *
     * @param ids in portions, each read in one transaction: some hundreds are a good measure
     * @return how many rows were written
     */
    public long write(Iterator<List<OpinionId>> ids, ExportFormat format, OutputStream out) throws IOException {
        var lineages = new Lineages(places);
        return exports.write(
                Ledger.of(
                        "opinions",
                        COLUMNS,
                        null,
                        Portions.mapped(ids, this::inOrder),
                        (Opinion opinion) -> cells(opinion, lineages)),
                format,
                out);
    }

    private List<Opinion> inOrder(List<OpinionId> portion) {
        List<Opinion> read = Objects.requireNonNull(transactions.execute(_ -> opinions.findAll(portion)));
        Map<OpinionId, Opinion> byId = read.stream().collect(Collectors.toMap(Opinion::id, opinion -> opinion));
        return portion.stream()
                .<Opinion>mapMulti((id, found) -> {
                    Opinion opinion = byId.get(id);
                    if (opinion != null) {
                        found.accept(opinion);
                    }
                })
                .toList();
    }

    private List<@Nullable Object> cells(Opinion opinion, Lineages lineages) {
        return Arrays.asList(
                opinion.externalId(),
                opinion.source(),
                opinion.channel().label(),
                lineages.path(opinion.place()),
                opinion.category(),
                opinion.department(),
                opinion.title(),
                opinion.text(),
                opinion.receivedAt(),
                opinion.state().label(),
                opinion.reply(),
                opinion.answeredAt(),
                opinion.likes(),
                opinion.dislikes(),
                opinion.point() == null ? null : opinion.point().latitude(),
                opinion.point() == null ? null : opinion.point().longitude(),
                opinion.id().toString());
    }
}
