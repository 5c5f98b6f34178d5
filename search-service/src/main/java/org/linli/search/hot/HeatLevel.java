package org.linli.search.hot;

/** How much attention a score asks for. Which scores, say the {@link Thresholds} of the place. */
public enum HeatLevel {
    /** 平稳 */
    CALM,
    /** 热点: the unit responsible is told. */
    HOT,
    /** 高热: it is told once more. */
    SEVERE
}
