/** The API of what is done with many opinions. */
@NullMarked
package org.linli.search.bulk.web;

import org.jspecify.annotations.NullMarked;
