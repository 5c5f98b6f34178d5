/** Whether memory stays flat while much goes through. */
@NullMarked
package org.linli.bench.memory;

import org.jspecify.annotations.NullMarked;
