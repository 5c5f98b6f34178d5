/**
 * The index of opinions in Elasticsearch: fed from PostgreSQL, rebuilt from it without downtime, and compared with it.
 */
@NullMarked
package org.linli.search.index;

import org.jspecify.annotations.NullMarked;
