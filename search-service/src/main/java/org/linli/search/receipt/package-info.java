/** The receipt (回执) by whose code a resident reads, without an account, what became of an opinion. */
@NullMarked
package org.linli.search.receipt;

import org.jspecify.annotations.NullMarked;
