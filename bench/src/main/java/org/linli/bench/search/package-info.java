/** How fast the search answers, beside the same question put to Elasticsearch and to PostgreSQL directly. */
@NullMarked
package org.linli.bench.search;

import org.jspecify.annotations.NullMarked;
