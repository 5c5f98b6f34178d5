@NullMarked
package org.linli.bench.grouping;

import org.jspecify.annotations.NullMarked;
