/** The ledger of units over HTTP. */
@NullMarked
package org.linli.org.ledger.web;

import org.jspecify.annotations.NullMarked;
