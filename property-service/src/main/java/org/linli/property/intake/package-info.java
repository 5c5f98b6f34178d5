/** Companies and their compounds from spreadsheets: preview, import, rows that failed (P1, X7). */
@NullMarked
package org.linli.property.intake;

import org.jspecify.annotations.NullMarked;
