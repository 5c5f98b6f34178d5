/** The API of receipts. */
@NullMarked
package org.linli.search.receipt.web;

import org.jspecify.annotations.NullMarked;
