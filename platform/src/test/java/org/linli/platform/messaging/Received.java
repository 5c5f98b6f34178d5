package org.linli.platform.messaging;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** A consumer that notes what takes effect, and does what the test says before that. */
final class Received implements EventConsumer {

    private final String queue;
    private final List<Envelope> effects = new CopyOnWriteArrayList<>();
    private volatile Consumer<Envelope> before = _ -> {};

    Received(String queue) {
        this.queue = queue;
    }

    void before(Consumer<Envelope> action) {
        before = action;
    }

    /** What took effect of one counter, in order. */
    List<Envelope> effects(String counter) {
        return effects.stream().filter(event -> event.subject().equals(counter)).toList();
    }

    List<Long> versions(String counter) {
        return effects(counter).stream().map(Envelope::version).toList();
    }

    @Override
    public String queue() {
        return queue;
    }

    @Override
    public Set<String> bindings() {
        return Set.of("demo.counter.*");
    }

    @Override
    public void handle(Envelope event) {
        before.accept(event);
        effects.add(event);
    }
}
