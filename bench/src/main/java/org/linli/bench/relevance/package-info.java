/** How well the search ranks, on judged queries. */
@NullMarked
package org.linli.bench.relevance;

import org.jspecify.annotations.NullMarked;
