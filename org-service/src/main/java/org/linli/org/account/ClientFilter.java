package org.linli.org.account;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.places.UnitId;

/**
 * What a list of clients is narrowed to; absent means not narrowed.
 *
 * @param within only those bound to this unit or one below
 * @param after the last id of the page before; lists run from the newest to the oldest
 */
public record ClientFilter(
        @Nullable UnitId within,
        Client.@Nullable State state,
        @Nullable UUID after) {}
