/** The door of a service: whose token counts, and that every handler runs within its caller's scope (X1). */
@NullMarked
package org.linli.platform.security;

import org.jspecify.annotations.NullMarked;
