package org.linli.bench.relevance;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.linli.bench.Measurement;
import org.linli.bench.Options;
import org.linli.bench.RawElasticsearch;
import org.linli.bench.Report;
import org.linli.bench.RunningSuite;
import org.linli.bench.SuiteApi;

/**
 * nDCG@10 on judged queries, through the suite's own API as any caller gets it: documents are handed in, queries are
 * asked at the search endpoint. Documents of other collections than the query's, and those to be left out, are dropped
 * from what was found before scoring.
 */
public final class RelevanceMeasurement implements Measurement {

    /** So deep is looked for ten documents that count. */
    private static final int DEPTH = 200;

    @Override
    public String name() {
        return "relevance";
    }

    @Override
    public String purpose() {
        return "nDCG@10 on judged queries, beside plain indices of character pairs";
    }

    @Override
    public List<String> options() {
        return List.of("documents=<file.jsonl[.gz]>", "judged=<folder>");
    }

    @Override
    public Report measure(RunningSuite suite, Options options, Consumer<String> progress) {
        List<Document> documents = Document.readAll(options.path("documents"));
        Judgements judgements = Judgements.read(options.path("judged"));
        SuiteApi api = suite.api();
        Map<Corpus, HandedIn> handedIn = new EnumMap<>(Corpus.class);
        for (Corpus corpus : Corpus.values()) {
            handedIn.put(corpus, HandedIn.as(corpus, api, documents, progress));
        }
        RawElasticsearch elasticsearch = new RawElasticsearch(suite.elasticsearch());
        PlainPairs plain = PlainPairs.asWritten(elasticsearch);
        PlainPairs normalised = PlainPairs.normalised(elasticsearch);
        progress.accept("filling the plain indices");
        plain.fill(documents);
        normalised.fill(documents);
        Map<String, String> sets = new HashMap<>();
        documents.forEach(document -> sets.put(document.id(), document.set()));
        progress.accept("asking %,d queries".formatted(judgements.queries().size()));
        ScoreTable scores = new ScoreTable();
        for (Judgements.Query query : judgements.queries()) {
            HandedIn asked = Objects.requireNonNull(handedIn.get(query.corpus()));
            scores.add(new ScoreTable.Score(
                    query,
                    Ndcg.of(ours(asked, query, sets), query.grades()),
                    Ndcg.of(counting(query, plain.find(query, DEPTH), sets), query.grades()),
                    Ndcg.of(counting(query, normalised.find(query, DEPTH), sets), query.grades())));
        }
        plain.remove();
        normalised.remove();
        return report(scores, documents.size());
    }

    /** The documents that count, page by page until ten are found or it has been looked deep enough. */
    private static List<String> ours(HandedIn asked, Judgements.Query query, Map<String, String> sets) {
        List<String> found = asked.find(
                query.text(),
                so -> so.size() < DEPTH && counting(query, so, sets).size() < Ndcg.DEPTH);
        return counting(query, found, sets);
    }

    private static List<String> counting(Judgements.Query query, List<String> found, Map<String, String> sets) {
        return found.stream()
                .filter(id -> query.sets().contains(sets.getOrDefault(id, "")))
                .filter(id -> !query.dropped().contains(id))
                .toList();
    }

    private static Report report(ScoreTable scores, int documents) {
        List<String> notes = new ArrayList<>(
                List.of(
                        "%,d documents, handed in and asked for through the gateway.".formatted(documents),
                        "plain pairs: Elasticsearch's cjk analyser, BM25, title twice; normalised pairs: the same of normalised text."));
        scores.traditionalBesideSimplified()
                .forEach((type, difference) -> notes.add(String.format(
                        Locale.ROOT, "%s beside the same queries in Simplified characters: %+.3f.", type, difference)));
        return new Report("Relevance, nDCG@10", ScoreTable.COLUMNS, scores.rows(), notes);
    }
}
