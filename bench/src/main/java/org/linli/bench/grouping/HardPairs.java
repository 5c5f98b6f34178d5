package org.linli.bench.grouping;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.linli.bench.relevance.Document;
import org.linli.bench.relevance.HandedIn;

/**
 * Pairs that sound alike and were not judged to say the same: a message and the best thing that the suite's own search
 * finds for it in the same collection outside its group. Nobody looked at them one by one, so a few may well say the same.
 */
final class HardPairs {

    private static final int QUESTION_CHARACTERS = 120;
    private static final int LOOKED_AT = 100;

    private final HandedIn handedIn;
    private final Map<String, Document> documents;
    private final KnownPairs known;

    HardPairs(HandedIn handedIn, Map<String, Document> documents, KnownPairs known) {
        this.handedIn = handedIn;
        this.documents = documents;
        this.known = known;
    }

    /** One for each of these pairs, about its first document; each document is set against another one each time. */
    List<Pair> beside(List<Pair> same) {
        Set<Set<String>> taken = new HashSet<>();
        List<Pair> hard = new ArrayList<>();
        for (Pair pair : same) {
            nearest(pair, taken).ifPresent(other -> {
                taken.add(Set.of(pair.one(), other));
                hard.add(new Pair(pair.one(), other, pair.group(), "hard", false));
            });
        }
        return hard;
    }

    private Optional<String> nearest(Pair pair, Set<Set<String>> taken) {
        Document document = document(pair.one());
        return handedIn.find(question(document), LOOKED_AT).stream()
                .filter(documents::containsKey)
                .filter(other -> document(other).set().equals(document.set()))
                .filter(other -> !known.group(other).equals(pair.group()))
                .filter(other -> !document(other).text().equals(document.text()))
                .filter(other -> !taken.contains(Set.of(pair.one(), other)))
                .findFirst();
    }

    private Document document(String id) {
        return Objects.requireNonNull(documents.get(id), id);
    }

    /** Letters and digits only, since other characters mean something in the search's language. */
    private static String question(Document document) {
        String said = (document.title() + " " + document.text())
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
        return said.substring(0, Math.min(said.length(), QUESTION_CHARACTERS)).strip();
    }
}
