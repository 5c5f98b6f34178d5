/** The page of a unit over HTTP. */
@NullMarked
package org.linli.org.overview.web;

import org.jspecify.annotations.NullMarked;
