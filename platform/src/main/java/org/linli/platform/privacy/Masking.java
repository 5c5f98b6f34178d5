package org.linli.platform.privacy;

/** How a personal value is shown where it is not revealed. */
public enum Masking {
    /** 李＊＊ */
    NAME,
    /** 138****5678 */
    TELEPHONE,
    /** 3702**********1234 */
    IDENTITY_NUMBER,
    /** Nothing but that there is a value. */
    HIDDEN
}
