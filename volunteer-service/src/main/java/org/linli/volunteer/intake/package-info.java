/** Lists of teams and volunteers from XLSX and CSV files: preview, row errors, the import itself. */
@NullMarked
package org.linli.volunteer.intake;

import org.jspecify.annotations.NullMarked;
