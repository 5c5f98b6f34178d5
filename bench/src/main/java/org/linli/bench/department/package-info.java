/** How often the body that answers an order, and what it is about, are suggested right. */
@NullMarked
package org.linli.bench.department;

import org.jspecify.annotations.NullMarked;
