package org.linli.search.intake;

import java.util.List;
import org.linli.platform.sheets.SheetRow;
import org.linli.search.opinion.Refusal;

/**
 * An import before it starts, as its user sees it.
 *
 * @param rows the first rows; cells that tell who spoke are masked
 * @param sampled how many rows were looked at for problems
 * @param problems what stands against some of those rows under the present mapping
 */
public record Preview(Import file, List<SheetRow> rows, int sampled, List<RowProblem> problems) {

    /** One row that would fail. */
    public record RowProblem(long row, List<Refusal> refusals) {}
}
