/** The append-only, hash-chained record of every change and every reveal (X3). */
@NullMarked
package org.linli.platform.audit;

import org.jspecify.annotations.NullMarked;
