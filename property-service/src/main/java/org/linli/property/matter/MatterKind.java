package org.linli.property.matter;

/** What a matter came from. */
public enum MatterKind {
    /** 意见归并: what residents said. */
    OPINIONS,
    /** 直接登记: entered by itself. */
    DIRECT
}
