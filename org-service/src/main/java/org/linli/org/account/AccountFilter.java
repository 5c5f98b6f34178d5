package org.linli.org.account;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.places.UnitId;

/**
 * What a list of accounts is narrowed to; absent means not narrowed.
 *
 * @param within only those kept by this unit or one below
 * @param text part of the login name or the display name
 * @param after the last id of the page before; lists run from the newest to the oldest
 */
public record AccountFilter(
        @Nullable UnitId within,
        Account.@Nullable State state,
        @Nullable String text,
        @Nullable UUID after) {}
