/** A PDF that is written from top to bottom: text, tables and charts, drawn in one embedded Chinese typeface. */
@NullMarked
package org.linli.search.report.paper;

import org.jspecify.annotations.NullMarked;
