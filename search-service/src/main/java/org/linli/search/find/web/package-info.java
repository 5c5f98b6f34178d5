/** The API of federated search. */
@NullMarked
package org.linli.search.find.web;

import org.jspecify.annotations.NullMarked;
