/** Sheets over HTTP. */
@NullMarked
package org.linli.platform.sheets.web;

import org.jspecify.annotations.NullMarked;
