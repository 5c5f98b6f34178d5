package org.linli.property.intake;

/**
 * What became of the rows.
 *
 * @param rows rows of the file after the header
 * @param companies companies registered
 * @param services services started
 * @param known rows that said nothing new
 * @param failed rows that broke a rule
 * @param done rows that are done, whatever became of them
 */
public record Counts(int rows, int companies, int services, int known, int failed, int done) {

    static Counts of(int rows) {
        return new Counts(rows, 0, 0, 0, 0, 0);
    }

    Counts plus(Taken taken) {
        return new Counts(
                rows,
                companies + (taken.company() ? 1 : 0),
                services + (taken.service() ? 1 : 0),
                known + (taken.isNew() ? 0 : 1),
                failed,
                done + 1);
    }

    Counts plusFailed() {
        return new Counts(rows, companies, services, known, failed + 1, done + 1);
    }
}
