package org.linli.bench.grouping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.linli.bench.LiveIndex;
import org.linli.bench.Measurement;
import org.linli.bench.Options;
import org.linli.bench.RawElasticsearch;
import org.linli.bench.Report;
import org.linli.bench.RunningSuite;
import org.linli.bench.grouping.PairScorer.Message;
import org.linli.bench.relevance.Document;
import org.linli.bench.relevance.HandedIn;

/**
 * F1 of telling pairs of messages that say the same from pairs that only sound alike, by simple ways over the words as the
 * suite's index compares them. What the suite proposes is one of these, from a threshold on that is chosen here.
 */
public final class GroupingMeasurement implements Measurement {

    /** From here on search-service proposes two opinions to say the same. */
    private static final double PROPOSED = 0.70;

    @Override
    public String name() {
        return "grouping";
    }

    @Override
    public String purpose() {
        return "F1 of ways to tell messages that say the same, that of the suite among them";
    }

    @Override
    public List<String> options() {
        return List.of("documents=<file.jsonl[.gz]>", "judged=<folder>", "cap=10");
    }

    @Override
    public Report measure(RunningSuite suite, Options options, Consumer<String> progress) {
        int cap = options.number("cap", 10, 1, 1_000);
        List<Document> read = Document.readAll(options.path("documents"));
        Map<String, Document> documents = new HashMap<>();
        read.forEach(document -> documents.put(document.id(), document));
        KnownPairs known = KnownPairs.read(options.path("judged"), documents.keySet());
        List<Pair> pairs = new ArrayList<>(known.capped(cap));
        int same = pairs.size();
        HandedIn handedIn = HandedIn.whole(suite.api(), read, progress);
        progress.accept("looking for pairs that sound alike beside %,d that say the same".formatted(same));
        pairs.addAll(new HardPairs(handedIn, documents, known).beside(pairs));
        Map<String, Message> messages =
                messages(LiveIndex.of(new RawElasticsearch(suite.elasticsearch())), pairs, documents);
        List<List<String>> rows = SimpleScorers.all(messages.values()).stream()
                .map(scorer -> row(scorer, pairs, messages))
                .toList();
        return new Report(
                "Messages that say the same",
                List.of("told by", "F1", "precision", "recall", "F1, best threshold for all", "best threshold"),
                rows,
                List.of(
                        "%,d pairs that say the same, at most %d a group; %,d that sound alike, found by the suite's search."
                                .formatted(same, cap, pairs.size() - same),
                        "Each half of the groups is judged by the threshold that is best for the other half.",
                        "The suite proposes what reaches %.2f by Jaccard of title and text: %s"
                                .formatted(PROPOSED, proposed(pairs, messages))));
    }

    /** How right that is, whatever would be best here. */
    private static String proposed(List<Pair> pairs, Map<String, Message> messages) {
        Decisions.Rightness right = new Decisions(pairs.stream()
                        .map(pair -> new Decisions.Scored(
                                pair,
                                SimpleScorers.jaccard(
                                        Objects.requireNonNull(messages.get(pair.one()))
                                                .words(),
                                        Objects.requireNonNull(messages.get(pair.other()))
                                                .words())))
                        .toList())
                .at(PROPOSED);
        return "F1 %.3f, precision %.3f, recall %.3f.".formatted(right.f1(), right.precision(), right.recall());
    }

    private static Map<String, Message> messages(LiveIndex index, List<Pair> pairs, Map<String, Document> documents) {
        Map<String, Message> messages = new HashMap<>();
        for (Pair pair : pairs) {
            for (String id : List.of(pair.one(), pair.other())) {
                messages.computeIfAbsent(id, _ -> message(index, Objects.requireNonNull(documents.get(id))));
            }
        }
        return messages;
    }

    private static Message message(LiveIndex index, Document document) {
        Set<String> title = new HashSet<>(index.words(document.title()));
        Set<String> all = new HashSet<>(title);
        all.addAll(index.words(document.text()));
        return new Message(document.text(), title, all);
    }

    private static List<String> row(PairScorer scorer, List<Pair> pairs, Map<String, Message> messages) {
        Decisions decisions = new Decisions(pairs.stream()
                .map(pair -> new Decisions.Scored(
                        pair,
                        scorer.score(
                                Objects.requireNonNull(messages.get(pair.one())),
                                Objects.requireNonNull(messages.get(pair.other())))))
                .toList());
        Decisions.Rightness crossed = decisions.crossed();
        return List.of(
                scorer.name(),
                "%.3f".formatted(crossed.f1()),
                "%.3f".formatted(crossed.precision()),
                "%.3f".formatted(crossed.recall()),
                "%.3f".formatted(decisions.at(decisions.bestThreshold()).f1()),
                "%.2f".formatted(decisions.bestThreshold()));
    }
}
