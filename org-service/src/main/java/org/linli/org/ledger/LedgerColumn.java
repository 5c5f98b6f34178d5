package org.linli.org.ledger;

/** The columns of the ledger, in their order. Those that are read back are the fields of an import. */
public enum LedgerColumn {
    /** 12-digit division code. */
    CODE,
    NAME,
    /** 类型: the kind of unit. */
    KIND,
    /** Code of the unit above. */
    PARENT_CODE,
    /** Names from the district down to the unit above, with slashes between them. */
    PATH,
    HOUSEHOLDS,
    /** First day on which it exists. */
    OPENED,
    /** First day on which it no longer exists. */
    CLOSED,
    /** By what it is covered. */
    COVERAGE,
    /** Key of its level scheme. */
    SCHEME,
    /** Its id. */
    ID
}
