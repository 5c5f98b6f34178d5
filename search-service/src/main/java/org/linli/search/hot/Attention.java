package org.linli.search.hot;

/** What people have decided about a hot issue. */
public enum Attention {
    /** 待关注: nobody has said anything yet. */
    OPEN,
    /** 已知悉: somebody sees to it; a higher level opens it again. */
    ACKNOWLEDGED,
    /** 已静音: nobody is told of it for a while. */
    MUTED
}
