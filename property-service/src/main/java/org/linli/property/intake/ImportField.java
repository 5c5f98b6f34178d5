package org.linli.property.intake;

/** What a column can hold. Contacts are not among them: personal data is typed in by who keeps the company. */
public enum ImportField {
    /** The company's code; the one column that a file must have. */
    CODE,
    NAME,
    KIND,
    /** The unit that will keep the company's record, by name or code; the import's own unless given. */
    KEPT_BY,
    PARTY,
    PARTY_SINCE,
    /** The compound, by its name or the end of its path: {@code 幸福社区/阳光小区}. */
    PLACE,
    PLACE_CODE,
    MODE,
    SINCE
}
