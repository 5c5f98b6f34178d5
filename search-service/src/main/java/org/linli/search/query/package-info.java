/**
 * Finding opinions: what a query means, the one place where it is sent to Elasticsearch within the caller's scope, and
 * PostgreSQL's answer while Elasticsearch is away.
 */
@NullMarked
package org.linli.search.query;

import org.jspecify.annotations.NullMarked;
