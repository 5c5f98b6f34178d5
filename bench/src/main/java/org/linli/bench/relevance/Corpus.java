package org.linli.bench.relevance;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One of three ways in which the documents are handed in, each as a source of its own. */
enum Corpus {
    WHOLE("bench-whole"),
    WITHOUT_TITLES("bench-no-titles"),
    WITHOUT_REPLIES("bench-no-replies");

    private final String source;

    Corpus(String source) {
        this.source = source;
    }

    /** The source its opinions come from, by which a search is kept to them. */
    String source() {
        return source;
    }

    /** What the plain index may search. */
    List<String> fields() {
        return switch (this) {
            case WHOLE -> List.of("title^2", "text", "reply");
            case WITHOUT_TITLES -> List.of("text", "reply");
            case WITHOUT_REPLIES -> List.of("title^2", "text");
        };
    }

    /** The document as the suite takes it in, with the fields that may be searched. */
    Map<String, Object> opinion(Document document, String place) {
        Map<String, Object> opinion = new HashMap<>();
        opinion.put("place", place);
        opinion.put("source", source);
        opinion.put("externalId", document.id());
        opinion.put("channel", "ONLINE");
        opinion.put("receivedAt", document.time());
        opinion.put("text", document.text());
        if (this != WITHOUT_TITLES && !document.title().isBlank()) {
            opinion.put("title", document.title());
        }
        if (this != WITHOUT_REPLIES && !document.reply().isBlank()) {
            opinion.put("reply", document.reply());
        }
        return opinion;
    }
}
