package org.linli.search.open311;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.linli.search.opinion.OpinionState;

/** "open: it has been reported. closed: it has been resolved." */
public enum Status {
    OPEN,
    CLOSED;

    /** Answered or declined; adopted is not yet done, so it stays open until the resident has been told what was done. */
    private static final Set<OpinionState> RESOLVED = EnumSet.of(OpinionState.ANSWERED, OpinionState.DECLINED);

    static Status of(OpinionState state) {
        return RESOLVED.contains(state) ? CLOSED : OPEN;
    }

    /** The states of an opinion that this stands for. */
    List<OpinionState> states() {
        return Arrays.stream(OpinionState.values())
                .filter(state -> of(state) == this)
                .toList();
    }

    /** As Open311 spells it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
