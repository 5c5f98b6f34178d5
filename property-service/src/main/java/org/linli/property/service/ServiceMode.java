package org.linli.property.service;

/** In which mode a compound is served (P2, P3). */
public enum ServiceMode {
    /** 单独服务: one compound by itself. */
    SINGLE,
    /** 共享物业: several neighbouring compounds together. */
    SHARED,
    /** 街道兜底: the least that is needed, until a professional service is found. */
    STREET_FALLBACK;

    /** Whether a compound so served counts as professionally served (专业物业覆盖). */
    public boolean isProfessional() {
        return this != STREET_FALLBACK;
    }
}
