/** What an operator sees of the index. */
@NullMarked
package org.linli.search.index.web;

import org.jspecify.annotations.NullMarked;
