package org.linli.search.find;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.linli.platform.messaging.Envelope;
import org.linli.platform.messaging.EventConsumer;
import org.springframework.stereotype.Component;

/**
 * Follows what the other services say of things that can be found. An event that is not newer than what is known does
 * nothing; one that says a part only, and follows on one that never came, asks for the snapshot as well.
 */
@Component
class FindFeed implements EventConsumer {

    private final FindEvents events;
    private final Finds finds;
    private final PostNaming posts;
    private final FindSources sources;

    FindFeed(FindEvents events, Finds finds, PostNaming posts, FindSources sources) {
        this.events = events;
        this.finds = finds;
        this.posts = posts;
        this.sources = sources;
    }

    @Override
    public String queue() {
        return "search.finds";
    }

    @Override
    public Set<String> bindings() {
        return Set.of(
                "org.party-org.*",
                "org.appointment.*",
                "volunteer.team.*",
                "property.company.*",
                "property.service.*",
                "property.matter.*");
    }

    @Override
    public void handle(Envelope event) {
        events.read(event).ifPresent(change -> {
            switch (change) {
                case FindChange.Whole(Find find) -> finds.put(List.of(posts.named(find)));
                case FindChange.Part part -> take(part, event);
                case FindChange.Served(var company, var unit) -> finds.serve(company, unit);
            }
        });
    }

    private void take(FindChange.Part part, Envelope event) {
        Optional<Long> known = finds.lockedVersion(part.kind(), part.id());
        if (known.isPresent() && known.get() >= part.version()) {
            return;
        }
        if (known.isEmpty() || known.get() + 1 < part.version()) {
            sources.want(FindSource.of(event));
        }
        if (known.isPresent()) {
            finds.change(part);
        }
    }
}
