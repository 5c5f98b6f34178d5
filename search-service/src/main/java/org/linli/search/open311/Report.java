package org.linli.search.open311;

import org.jspecify.annotations.Nullable;
import org.linli.search.opinion.Channel;
import org.linli.search.opinion.PointDraft;

/**
 * What somebody reports by Open311.
 *
 * @param addressId a unit, by its id or its code
 * @param point where it is, of WGS 84 as the specification has it
 * @param description its words; the name of the service where nothing was written
 * @param title an attribute of our own
 * @param channel an attribute of our own
 * @param contactName who reports it, where they wish to be answered
 * @param phone of the same
 * @param key the same key of the same office is the same report
 */
public record Report(
        OfferedService service,
        @Nullable String addressId,
        Whereabouts where,
        @Nullable PointDraft point,
        @Nullable String description,
        @Nullable String title,
        Channel channel,
        @Nullable String contactName,
        @Nullable String phone,
        @Nullable String key) {

    String text() {
        return where.with(description == null ? service.shownName() : description);
    }
}
