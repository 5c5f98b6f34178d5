@NullMarked
package org.linli.bench.department;

import org.jspecify.annotations.NullMarked;
