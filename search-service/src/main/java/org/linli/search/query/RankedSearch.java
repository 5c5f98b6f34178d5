package org.linli.search.query;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linli.search.opinion.Opinion;
import org.linli.search.opinion.OpinionId;
import org.linli.search.opinion.Opinions;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Pages as they are shown: by time in the index's order, by relevance with a {@link SecondLook} at the first hits. These
 * are put in order once, for the first page; the cursor then carries what is still to come of them, so that no hit is
 * lost or comes twice whatever is written or changed in between. Behind the window the index's order goes on.
 */
@Component
@EnableConfigurationProperties(RankingSettings.class)
class RankedSearch {

    private final IndexSearch index;
    private final Opinions opinions;
    private final TransactionTemplate transaction;
    private final RankingSettings settings;

    RankedSearch(IndexSearch index, Opinions opinions, TransactionTemplate transaction, RankingSettings settings) {
        this.index = index;
        this.opinions = opinions;
        this.transaction = transaction;
        this.settings = settings;
    }

    /** @throws IOException when Elasticsearch is away */
    Page find(SearchQuestion question, QueryText text, Optional<Cursor> cursor) throws IOException {
        boolean first = cursor.isEmpty() && question.order() == Order.RELEVANCE && text.ranks();
        return first && settings.looksTwice() ? firstPage(question, text) : index.find(question, text, cursor);
    }

    /**
     * The first page by itself.
     *
     * @throws IOException when Elasticsearch is away
     */
    Page first(SearchQuestion question, QueryText text) throws IOException {
        Page page = find(question, text, Optional.empty());
        return page.more() ? index.closed(page) : page;
    }

    private Page firstPage(SearchQuestion question, QueryText text) throws IOException {
        Page found = index.window(question, text, settings.windowFor(question.limit()));
        if (found.hits().isEmpty()) {
            return index.closed(found);
        }
        Map<OpinionId, Opinion> read = read(found.hits());
        List<SecondLook.Candidate> candidates = found.hits().stream()
                .filter(hit -> read.containsKey(hit.id()))
                .map(hit -> candidate(hit, Objects.requireNonNull(read.get(hit.id()))))
                .toList();
        List<OpinionId> ordered = SecondLook.order(text.readings(), candidates);
        Page.Hit last = found.hits().getLast();
        return index.show(question, found, new Window(ordered, last.score(), last.id()))
                .reading(read);
    }

    private static SecondLook.Candidate candidate(Page.Hit hit, Opinion opinion) {
        List<String> fields = Stream.of(opinion.title(), opinion.text(), opinion.reply())
                .flatMap(Stream::ofNullable)
                .toList();
        return new SecondLook.Candidate(hit.id(), hit.score(), fields);
    }

    /** What the caller may see, read once for the order and for the page. */
    private Map<OpinionId, Opinion> read(List<Page.Hit> hits) {
        List<OpinionId> ids = hits.stream().map(Page.Hit::id).toList();
        List<Opinion> read = ids.isEmpty() ? List.of() : transaction.execute(status -> opinions.findAll(ids));
        return read == null ? Map.of() : read.stream().collect(Collectors.toMap(Opinion::id, Function.identity()));
    }
}
