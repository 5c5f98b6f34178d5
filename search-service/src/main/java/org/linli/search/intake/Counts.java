package org.linli.search.intake;

/**
 * How far an import has come.
 *
 * @param rows rows of the file after the header; 0 until they were counted
 * @param added opinions taken in
 * @param known rows whose opinion was known before
 * @param repeated rows that say again what an earlier row of the same file said
 * @param failed rows that broke a rule
 */
public record Counts(long rows, long added, long known, long repeated, long failed) {

    static final Counts NONE = new Counts(0, 0, 0, 0, 0);

    /** Rows that are done, whatever became of them. */
    long done() {
        return added + known + repeated + failed;
    }
}
