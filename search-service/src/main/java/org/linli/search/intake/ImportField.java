package org.linli.search.intake;

/** What a column of a file can be. */
public enum ImportField {
    TITLE,
    TEXT,
    RECEIVED_AT,
    EXTERNAL_ID,
    CATEGORY_1,
    CATEGORY_2,
    CATEGORY_3,
    CATEGORY_4,
    DEPARTMENT,
    REPLY,
    ANSWERED_AT,
    CHANNEL,
    PLACE_CODE,
    PLACE_NAME,
    CONTACT_NAME,
    CONTACT_TELEPHONE,
    LIKES,
    DISLIKES,
    LATITUDE,
    LONGITUDE;

    /** Whether the column tells who spoke. Such a column is taken in only where somebody said so. */
    boolean isContact() {
        return this == CONTACT_NAME || this == CONTACT_TELEPHONE;
    }
}
