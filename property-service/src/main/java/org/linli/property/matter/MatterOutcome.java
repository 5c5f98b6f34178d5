package org.linli.property.matter;

/** How a matter ended. */
public enum MatterOutcome {
    /** 已解决: what was asked for was done, as the answer says. */
    SETTLED,
    /** 无法解决: it cannot be done, for the reason given. */
    NOT_FEASIBLE,
    /** 已撤回: nobody asks for it any more, for the reason given. */
    WITHDRAWN;

    /** Whether it stands for itself; the others are told with a reason. */
    boolean explainsItself() {
        return this == SETTLED;
    }
}
