/** Searching opinions over the API. */
@NullMarked
package org.linli.search.query.web;

import org.jspecify.annotations.NullMarked;
