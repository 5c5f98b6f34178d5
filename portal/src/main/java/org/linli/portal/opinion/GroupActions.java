package org.linli.portal.opinion;

import org.jspecify.annotations.Nullable;
import org.linli.portal.ui.UnitPickers;

/**
 * What can be done with the group that is shown.
 *
 * @param place below which other groups are looked for; null for all
 * @param mayWrite whether this person may change anything
 * @param reload shows it as it then is
 */
record GroupActions(
        GroupApi groups,
        SearchApi api,
        UnitPickers pickers,
        OpinionWords words,
        AdoptionRetry retry,
        @Nullable String place,
        boolean mayWrite,
        Runnable reload) {}
