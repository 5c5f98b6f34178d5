@NullMarked
package org.linli.bench.relevance;

import org.jspecify.annotations.NullMarked;
