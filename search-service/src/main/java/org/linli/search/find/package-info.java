/**
 * Federated search (S5): what the other services' things and the units are called, found within scope. A copy in
 * PostgreSQL, fed by events and repaired from snapshots; works while Elasticsearch is away. docs/decisions/0064.
 */
@NullMarked
package org.linli.search.find;

import org.jspecify.annotations.NullMarked;
