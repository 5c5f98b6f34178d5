package org.linli.property.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.linli.platform.imports.ImportRow;
import org.linli.platform.imports.NamedUnits;
import org.linli.platform.places.Places;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes the first rows of a file in and rolls it all back: what it tells is what the import itself would do, rows that
 * build on earlier ones included.
 */
@Component
class Rehearsal {

    static final int MOST_JUDGED = 500;
    private static final int SHOWN = 10;
    private static final int SHOWN_FAILED = 50;

    private final Imports imports;
    private final RowWork work;
    private final Places places;
    private final TransactionTemplate transaction;
    private final TransactionTemplate savepoint;

    Rehearsal(Imports imports, RowWork work, Places places, PlatformTransactionManager transactions) {
        this.imports = imports;
        this.work = work;
        this.places = places;
        this.transaction = new TransactionTemplate(transactions);
        this.savepoint = new TransactionTemplate(transactions);
        this.savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    Preview of(Import file) {
        return Objects.requireNonNull(transaction.execute(status -> {
            List<ImportRow<ImportField>> rows = imports.rows(file.id(), 0, MOST_JUDGED);
            var units = new NamedUnits(places, file.unit());
            List<ImportRow<ImportField>> failed = new ArrayList<>();
            Counts counts = Counts.of(file.counts().rows());
            for (ImportRow<ImportField> row : rows) {
                try {
                    counts = counts.plus(
                            Objects.requireNonNull(savepoint.execute(_ -> work.take(file.unit(), units, row))));
                } catch (RefusedRow refused) {
                    counts = counts.plusFailed();
                    failed.add(row.refused(refused.reasons()));
                }
            }
            status.setRollbackOnly();
            return new Preview(
                    file,
                    rows.size(),
                    counts,
                    rows.stream().limit(SHOWN).toList(),
                    failed.stream().limit(SHOWN_FAILED).toList());
        }));
    }
}
