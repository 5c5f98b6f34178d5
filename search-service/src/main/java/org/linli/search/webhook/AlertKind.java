package org.linli.search.webhook;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a webhook may be told of. */
public enum AlertKind {
    ISSUE_HEATED("search.issue.heated"),
    ISSUE_COOLED("search.issue.cooled"),
    SEARCH_MATCHED("search.saved-search.matched"),
    REPORT_ISSUED("search.report.issued");

    /** The type of what is sent when somebody wants to see whether it arrives. */
    static final String TEST = "webhook.test";

    private final String eventType;

    AlertKind(String eventType) {
        this.eventType = eventType;
    }

    /** As the event is called, and the payload. */
    public String eventType() {
        return eventType;
    }

    static Optional<AlertKind> of(String eventType) {
        return Arrays.stream(values())
                .filter(kind -> kind.eventType.equals(eventType))
                .findFirst();
    }

    static Set<String> eventTypes() {
        return Arrays.stream(values()).map(AlertKind::eventType).collect(Collectors.toUnmodifiableSet());
    }
}
