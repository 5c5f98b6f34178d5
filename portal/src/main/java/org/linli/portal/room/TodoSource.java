package org.linli.portal.room;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Work that waits for the user in one room. */
public interface TodoSource {

    /**
     * @param what in a few words
     * @param where the unit it is about
     * @param due until when, where it has a deadline
     * @param address where it is done, without host
     */
    record Todo(
            String what, @Nullable String where, @Nullable Instant due, String address) {}

    /** The most urgent first, at most fifty. */
    List<Todo> todos();
}
