package org.linli.bench.grouping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
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
 * suite's index compares them, and what the suite itself proposes, asked for each first one of a pair.
 */
public final class GroupingMeasurement implements Measurement {

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
        List<List<String>> rows = new ArrayList<>(SimpleScorers.all(messages.values()).stream()
                .map(scorer -> row(scorer.name(), scored(scorer, pairs, messages)))
                .toList());
        progress.accept("asking the suite what it proposes");
        rows.add(row("the suite: what it proposes", proposed(handedIn, pairs)));
        return new Report(
                "Messages that say the same",
                List.of(
                        "told by",
                        "F1",
                        "of either half",
                        "precision",
                        "recall",
                        "F1, best threshold for all",
                        "best threshold"),
                rows,
                List.of(
                        "%,d pairs that say the same, at most %d a group; %,d that sound alike, found by the suite's search."
                                .formatted(same, cap, pairs.size() - same),
                        "Each half of the groups is judged by the threshold that is best for the other half; what the "
                                + "suite proposes has none to choose."));
    }

    /** 1 for what the suite proposes when it is asked about the first one, 0 for the others. */
    private static Decisions proposed(HandedIn handedIn, List<Pair> pairs) {
        Map<String, Set<String>> proposals = new HashMap<>();
        return new Decisions(pairs.stream()
                .map(pair -> new Decisions.Scored(
                        pair,
                        proposals
                                        .computeIfAbsent(pair.one(), handedIn::sayingTheSame)
                                        .contains(pair.other())
                                ? 1
                                : 0))
                .toList());
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
        return new Message(document.id(), document.text(), title, all);
    }

    private static Decisions scored(PairScorer scorer, List<Pair> pairs, Map<String, Message> messages) {
        return new Decisions(pairs.stream()
                .map(pair -> new Decisions.Scored(
                        pair,
                        scorer.score(
                                Objects.requireNonNull(messages.get(pair.one())),
                                Objects.requireNonNull(messages.get(pair.other())))))
                .toList());
    }

    private static List<String> row(String name, Decisions decisions) {
        Decisions.Rightness crossed = decisions.crossed();
        return List.of(
                name,
                "%.3f".formatted(crossed.f1()),
                decisions.crossedHalves().stream()
                        .map(half -> "%.3f".formatted(half.f1()))
                        .collect(Collectors.joining(", ")),
                "%.3f".formatted(crossed.precision()),
                "%.3f".formatted(crossed.recall()),
                "%.3f".formatted(decisions.at(decisions.bestThreshold()).f1()),
                "%.2f".formatted(decisions.bestThreshold()));
    }
}
