package org.linli.portal.room;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.portal.place.Place;
import org.linli.portal.ui.Attempt;

/** Work that waits for the user in one room. */
public interface TodoSource {

    /**
     * @param what in a few words, beginning with what is to be done
     * @param where the unit it is about, or what else tells it from others
     * @param due until when, where it has a deadline
     * @param address where it is done, without host
     * @param atOnce how it is done without going there, where one press is enough
     */
    record Todo(
            String what,
            @Nullable String where,
            @Nullable Instant due,
            String address,
            Attempt.@Nullable Command atOnce) {

        /** What is done at its address only. */
        public Todo(String what, @Nullable String where, @Nullable Instant due, String address) {
            this(what, where, due, address, null);
        }
    }

    /**
     * The most urgent first, at most fifty; nothing for whom it is not theirs to do.
     *
     * @param place what the user looks at; null for the whole of their scope
     * @throws org.linli.portal.service.ServiceDownException when its service does not answer
     */
    List<Todo> todos(@Nullable Place place);
}
