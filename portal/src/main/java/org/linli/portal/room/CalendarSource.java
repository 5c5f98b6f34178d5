package org.linli.portal.room;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.portal.place.Place;

/** What takes place, from one room. */
public interface CalendarSource {

    /** @param address where it is described, without host */
    record Event(String what, @Nullable String where, Instant begins, String address) {}

    /** Between two days, both included, Asia/Shanghai. */
    List<Event> between(LocalDate from, LocalDate to, @Nullable Place place);
}
