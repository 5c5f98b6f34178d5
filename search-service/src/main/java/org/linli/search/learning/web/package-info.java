/** The API of what was learned. */
@NullMarked
package org.linli.search.learning.web;

import org.jspecify.annotations.NullMarked;
