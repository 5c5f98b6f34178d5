/** The API of saved searches. */
@NullMarked
package org.linli.search.saved.web;

import org.jspecify.annotations.NullMarked;
