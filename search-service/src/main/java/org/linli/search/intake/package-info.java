/** Opinions from files: upload, preview, mapping of columns, and the import itself (S1, X7). */
@NullMarked
package org.linli.search.intake;

import org.jspecify.annotations.NullMarked;
