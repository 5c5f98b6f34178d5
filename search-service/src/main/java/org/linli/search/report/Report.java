package org.linli.search.report;

import java.time.Instant;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.linli.platform.places.UnitId;

/**
 * A monthly report that was issued (社情民意月报). It begins when it is issued and never changes: its figures and its
 * files are kept as they were. What was wrong in it is put right in the next edition, which says why.
 *
 * @param month that it is about; over when it was issued
 * @param edition 1 for the first, rising by one
 * @param reason why there is another edition; absent from the first
 * @param issuedBy id of the account, or the service itself where it was the month's turn; never a name
 * @param latest whether there is no later edition
 */
public record Report(
        ReportId id,
        UnitId unit,
        YearMonth month,
        int edition,
        @Nullable String reason,
        Instant issuedAt,
        String issuedBy,
        boolean latest) {}
