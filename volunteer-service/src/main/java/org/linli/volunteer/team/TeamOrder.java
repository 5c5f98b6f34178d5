package org.linli.volunteer.team;

/** How a list of teams is sorted. */
public enum TeamOrder {
    /** By their units, in the order of the tree. */
    PLACE("t.place_no", "bigint", false),
    NAME("t.name", "text", false),
    /** Those founded last first. */
    FOUNDED("t.founded_on", "date", true);

    private final String column;
    private final String type;
    private final boolean descending;

    TeamOrder(String column, String type, boolean descending) {
        this.column = column;
        this.type = type;
        this.descending = descending;
    }

    /** The sort value of a row, as text. */
    String value() {
        return "cast(" + column + " as text)";
    }

    /** Rows behind the one with the parameters {@code key} and {@code after}. */
    String beyond() {
        return "(%s, t.id) %s (cast(:key as %s), cast(:after as uuid))".formatted(column, descending ? "<" : ">", type);
    }

    String sorted() {
        String direction = descending ? " desc" : "";
        return column + direction + ", t.id" + direction;
    }
}
