package org.linli.property.service;

/** Where a service stands today. */
public enum ServiceState {
    /** Agreed, begins on a later day. */
    AHEAD,
    /** 服务中 */
    OPEN,
    /** 已结束 */
    ENDED
}
