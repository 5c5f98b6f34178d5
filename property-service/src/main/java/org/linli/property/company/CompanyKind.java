package org.linli.property.company;

/** The kinds of property company (P1–P3). */
public enum CompanyKind {
    /** 专业物业 */
    PROFESSIONAL,
    /** 国有物业 */
    STATE_OWNED,
    /** 街道兜底: set up by a street for compounds that nobody else would serve. */
    STREET_FALLBACK
}
