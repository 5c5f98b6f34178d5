package org.linli.platform.projection;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.linli.platform.places.Place;

/**
 * The whole tree as it was at one revision.
 *
 * @param revision how many events had happened
 */
record Snapshot(long revision, List<Place> places) {

    private static final int PAGE = 5_000;
    private static final int TRIES = 5;

    /**
     * Fetches page after page, and begins again when the tree changes in between.
     *
     * @throws IllegalStateException when it never stood still
     */
    static Snapshot fetch(PlacesClient client) {
        for (int i = 0; i < TRIES; i++) {
            var snapshot = fetchOnce(client);
            if (snapshot != null) {
                return snapshot;
            }
        }
        throw new IllegalStateException("The tree changed under each of " + TRIES + " tries to read it");
    }

    private static @Nullable Snapshot fetchOnce(PlacesClient client) {
        var places = new ArrayList<Place>();
        @Nullable String cursor = null;
        long revision = -1;
        do {
            var answer = client.page(cursor, PAGE);
            var page = Objects.requireNonNull(answer.getBody(), "A page of places has a body");
            var at = Long.parseLong(Objects.requireNonNull(
                    answer.getHeaders().getFirst(PlacesClient.REVISION), "A page of places has a revision"));
            if (revision >= 0 && at != revision) {
                return null;
            }
            revision = at;
            places.addAll(page.items());
            cursor = page.next();
        } while (cursor != null);
        return new Snapshot(revision, places);
    }
}
