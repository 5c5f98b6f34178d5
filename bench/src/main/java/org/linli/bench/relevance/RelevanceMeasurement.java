package org.linli.bench.relevance;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.linli.bench.Intake;
import org.linli.bench.Measurement;
import org.linli.bench.Options;
import org.linli.bench.RawElasticsearch;
import org.linli.bench.Report;
import org.linli.bench.RunningSuite;
import org.linli.bench.SuiteApi;
import tools.jackson.databind.JsonNode;

/**
 * nDCG@10 on judged queries, through the suite's own API as any caller gets it: documents are handed in, queries are
 * asked at the search endpoint. Documents of other collections than the query's, and those to be left out, are dropped
 * from what was found before scoring.
 */
public final class RelevanceMeasurement implements Measurement {

    /** So deep is looked for ten documents that count. */
    private static final int DEPTH = 200;

    private static final int PAGE = 100;

    @Override
    public String name() {
        return "relevance";
    }

    @Override
    public String purpose() {
        return "nDCG@10 on judged queries, beside a plain index of character pairs";
    }

    @Override
    public List<String> options() {
        return List.of("documents=<file.jsonl[.gz]>", "judged=<folder>");
    }

    /** What one kind of query scored. */
    private static final class Scores {
        private int queries;
        private int better;
        private int worse;
        private double ours;
        private double plain;

        void add(double our, double other) {
            queries++;
            ours += our;
            plain += other;
            better += our > other + 1e-9 ? 1 : 0;
            worse += our < other - 1e-9 ? 1 : 0;
        }
    }

    @Override
    public Report measure(RunningSuite suite, Options options, Consumer<String> progress) {
        List<Document> documents = Document.readAll(options.path("documents"));
        Judgements judgements = Judgements.read(options.path("judged"));
        SuiteApi api = suite.api();
        Map<Corpus, Map<String, String>> handedIn = handIn(api, documents, progress);
        PlainPairs plain = new PlainPairs(new RawElasticsearch(suite.elasticsearch()));
        progress.accept("filling the plain index");
        plain.fill(documents);
        Map<String, String> sets = new HashMap<>();
        documents.forEach(document -> sets.put(document.id(), document.set()));
        progress.accept("asking %,d queries".formatted(judgements.queries().size()));
        Map<String, Scores> scores = new TreeMap<>();
        for (Judgements.Query query : judgements.queries()) {
            Map<String, String> byOpinion = handedIn.getOrDefault(query.corpus(), Map.of());
            double ours = Ndcg.of(ours(api, query, byOpinion, sets), query.grades());
            double other = Ndcg.of(counting(query, plain.find(query, DEPTH), sets), query.grades());
            scores.computeIfAbsent(query.type(), _ -> new Scores()).add(ours, other);
        }
        plain.remove();
        return report(scores, documents.size());
    }

    /** @return for each corpus the documents by the ids of their opinions */
    private static Map<Corpus, Map<String, String>> handIn(
            SuiteApi api, List<Document> documents, Consumer<String> progress) {
        Intake intake = new Intake(api);
        String place = intake.places().getFirst();
        Map<Corpus, Map<String, String>> handedIn = new EnumMap<>(Corpus.class);
        for (Corpus corpus : Corpus.values()) {
            progress.accept("handing in %,d documents as %s".formatted(documents.size(), corpus.source()));
            Map<String, String> ids = intake.handIn(documents.stream()
                    .map(document -> corpus.opinion(document, place))
                    .toList());
            intake.awaitFound(corpus.source(), ids.size());
            Map<String, String> byOpinion = new HashMap<>();
            ids.forEach((document, opinion) -> byOpinion.put(opinion, document));
            handedIn.put(corpus, byOpinion);
        }
        return handedIn;
    }

    /** The documents that count, page by page until ten are found or it has been looked deep enough. */
    private static List<String> ours(
            SuiteApi api, Judgements.Query query, Map<String, String> byOpinion, Map<String, String> sets) {
        List<String> found = new ArrayList<>();
        String next = "";
        do {
            Map<String, Object> parameters = new HashMap<>(
                    Map.of("q", query.text(), "source", query.corpus().source(), "limit", PAGE));
            if (!next.isEmpty()) {
                parameters.put("cursor", next);
            }
            JsonNode page = api.get("/api/search/v1/opinions" + SuiteApi.query(parameters));
            page.path("items")
                    .forEach(hit ->
                            found.add(byOpinion.getOrDefault(hit.path("id").asString(), "")));
            next = page.path("next").asString("");
        } while (!next.isEmpty()
                && found.size() < DEPTH
                && counting(query, found, sets).size() < Ndcg.DEPTH);
        return counting(query, found, sets);
    }

    private static List<String> counting(Judgements.Query query, List<String> found, Map<String, String> sets) {
        return found.stream()
                .filter(id -> query.sets().contains(sets.getOrDefault(id, "")))
                .filter(id -> !query.dropped().contains(id))
                .toList();
    }

    private static Report report(Map<String, Scores> scores, int documents) {
        List<List<String>> rows = new ArrayList<>();
        scores.forEach((type, score) -> rows.add(row(
                type,
                Integer.toString(score.queries),
                score.ours / score.queries,
                score.plain / score.queries,
                score.better,
                score.worse)));
        Collection<Scores> all = scores.values();
        rows.add(row(
                "mean over types",
                Integer.toString(all.stream().mapToInt(score -> score.queries).sum()),
                all.stream()
                        .mapToDouble(score -> score.ours / score.queries)
                        .average()
                        .orElse(0),
                all.stream()
                        .mapToDouble(score -> score.plain / score.queries)
                        .average()
                        .orElse(0),
                all.stream().mapToInt(score -> score.better).sum(),
                all.stream().mapToInt(score -> score.worse).sum()));
        return new Report(
                "Relevance, nDCG@10",
                List.of("type", "queries", "Linli", "plain pairs", "difference", "better", "worse"),
                rows,
                List.of(
                        "%,d documents, handed in and asked for through the gateway.".formatted(documents),
                        "plain pairs: Elasticsearch's cjk analyser, BM25, title twice, no normalisation."));
    }

    private static List<String> row(String name, String queries, double ours, double plain, int better, int worse) {
        return List.of(
                name,
                queries,
                "%.3f".formatted(ours),
                "%.3f".formatted(plain),
                String.format(Locale.ROOT, "%+.3f", ours - plain),
                Integer.toString(better),
                Integer.toString(worse));
    }
}
