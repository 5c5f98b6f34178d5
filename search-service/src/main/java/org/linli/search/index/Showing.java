package org.linli.search.index;

import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decides when what was written can be found: refreshes an index once the feed has caught up, and while it is behind only
 * now and then. Every refresh makes a small segment that has to be merged later, so that refreshing twice a second during
 * a large import costs a good part of what indexing it does, and makes the last of it found later, not sooner.
 *
 * <p>For one thread, that of the feed. What is left behind when it ends is shown by the index's own refresh every five
 * seconds.
 */
final class Showing {

    /** Between two refreshes when all has been written; with the feed's glance well within 1.5 s from answered to found. */
    static final Duration CAUGHT_UP = Duration.ofMillis(300);

    /** Between two refreshes while more is waiting than one bulk takes. */
    static final Duration BEHIND = Duration.ofSeconds(3);

    private static final Logger LOG = LoggerFactory.getLogger(Showing.class);

    /** Makes an index show what was written to it. */
    @FunctionalInterface
    interface Refresh {
        void of(String index) throws IOException;
    }

    private final Refresh refresh;
    private final Set<String> unshown = new TreeSet<>();
    private long last;

    /** @param now {@link System#nanoTime} */
    Showing(Refresh refresh, long now) {
        this.refresh = refresh;
        this.last = now - BEHIND.toNanos();
    }

    /** Something was written to the index of this name. */
    void written(String index) {
        unshown.add(index);
    }

    /** @param behind whether more is waiting than was just written */
    void showWhenDue(boolean behind, long now) {
        Duration gap = behind ? BEHIND : CAUGHT_UP;
        if (unshown.isEmpty() || now - last < gap.toNanos()) {
            return;
        }
        last = now;
        unshown.removeIf(this::shown);
    }

    /** An index that is away or gone is left to its own refresh: what was written is safe there. */
    private boolean shown(String index) {
        try {
            refresh.of(index);
        } catch (IOException | RuntimeException e) {
            LOG.debug("{} is left to its own refresh: {}", index, ElasticsearchFault.describe(e));
        }
        return true;
    }
}
