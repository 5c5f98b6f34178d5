/** The unit tree over HTTP. */
@NullMarked
package org.linli.org.structure.web;

import org.jspecify.annotations.NullMarked;
