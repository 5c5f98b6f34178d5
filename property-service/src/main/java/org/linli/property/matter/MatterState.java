package org.linli.property.matter;

/** Where a matter stands. */
public enum MatterState {
    /** 办理中: waits for its answer. */
    OPEN,
    /** 已答复: answered, and not yet closed. */
    ANSWERED,
    /** 已办结 */
    CLOSED
}
