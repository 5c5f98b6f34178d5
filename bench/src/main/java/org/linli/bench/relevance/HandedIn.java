package org.linli.bench.relevance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.linli.bench.Intake;
import org.linli.bench.SuiteApi;
import tools.jackson.databind.JsonNode;

/** Documents that the suite has taken in as opinions of one source, and can be asked for. */
public final class HandedIn {

    private static final String PATH = "/api/search/v1/opinions";
    private static final int PAGE = 100;
    private static final int MOST_PROPOSED = 50;

    private final SuiteApi api;
    private final Corpus corpus;
    private final Map<String, String> documentsByOpinion = new HashMap<>();
    private final Map<String, String> opinionsByDocument = new HashMap<>();

    private HandedIn(SuiteApi api, Corpus corpus) {
        this.api = api;
        this.corpus = corpus;
    }

    /** The documents with all their fields. */
    public static HandedIn whole(SuiteApi api, List<Document> documents, Consumer<String> progress) {
        return as(Corpus.WHOLE, api, documents, progress);
    }

    /** Hands in what is not there yet and waits until all are found. */
    static HandedIn as(Corpus corpus, SuiteApi api, List<Document> documents, Consumer<String> progress) {
        progress.accept("handing in %,d documents as %s".formatted(documents.size(), corpus.source()));
        Intake intake = new Intake(api);
        String place = intake.places().getFirst();
        HandedIn handedIn = new HandedIn(api, corpus);
        intake.handIn(documents.stream()
                        .map(document -> corpus.opinion(document, place))
                        .toList())
                .forEach((document, opinion) -> {
                    handedIn.documentsByOpinion.put(opinion, document);
                    handedIn.opinionsByDocument.put(document, opinion);
                });
        intake.awaitFound(corpus.source(), documents.size());
        return handedIn;
    }

    /** Looks at what is found, the best first. */
    @FunctionalInterface
    interface Looking {
        /** @return whether the next page is wanted, after these */
        boolean goesOn(List<String> found);
    }

    /** Documents that are found, page by page as long as more are wanted. */
    List<String> find(String question, Looking looking) {
        List<String> found = new ArrayList<>();
        String next = "";
        do {
            JsonNode page = page(question, next, PAGE);
            page.path("items").forEach(hit -> found.add(document(hit)));
            next = page.path("next").asString("");
        } while (!next.isEmpty() && looking.goesOn(found));
        return found;
    }

    /** The best documents, at most 100. */
    public List<String> find(String question, int most) {
        return page(question, "", most)
                .path("items")
                .valueStream()
                .map(this::document)
                .toList();
    }

    /** The documents of which the suite proposes that they say the same as this one, at most 50. */
    public Set<String> sayingTheSame(String document) {
        String opinion = Objects.requireNonNull(opinionsByDocument.get(document), document);
        return api.get("%s/%s/near-duplicates?limit=%d".formatted(PATH, opinion, MOST_PROPOSED))
                .path("items")
                .valueStream()
                .map(this::document)
                .collect(Collectors.toSet());
    }

    private JsonNode page(String question, String cursor, int limit) {
        Map<String, Object> parameters =
                new HashMap<>(Map.of("q", question, "source", corpus.source(), "limit", limit));
        if (!cursor.isEmpty()) {
            parameters.put("cursor", cursor);
        }
        return api.get(PATH + SuiteApi.query(parameters));
    }

    private String document(JsonNode hit) {
        return documentsByOpinion.getOrDefault(hit.path("id").asString(), "");
    }
}
