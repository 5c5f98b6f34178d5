package org.linli.search.learning;

/** What an opinion is asked, and which opinions have answered it. */
public enum Question {
    /** Which body answers for it: known from the source that handed it in. */
    DEPARTMENT("department", "department is not null"),

    /** What it is about: confirmed by screening, or said by a source that also says who answers. */
    CATEGORY("category", "category is not null and (state <> 'RECEIVED' or department is not null)");

    private final String column;
    private final String decided;

    Question(String column, String decided) {
        this.column = column;
        this.decided = decided;
    }

    /** The column that holds the answer. */
    String column() {
        return column;
    }

    /** SQL: whether a row of opinions has decided it. As the index that finds those rows says it. */
    String decided() {
        return decided;
    }
}
