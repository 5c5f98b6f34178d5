/** Real servers without Docker, for the local run and for every test, and the launcher behind {@code ./linli}. */
@NullMarked
package org.linli.local;

import org.jspecify.annotations.NullMarked;
