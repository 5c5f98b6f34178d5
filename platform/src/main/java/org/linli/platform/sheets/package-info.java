/** Spreadsheets and CSV, both ways, in constant memory. */
@NullMarked
package org.linli.platform.sheets;

import org.jspecify.annotations.NullMarked;
