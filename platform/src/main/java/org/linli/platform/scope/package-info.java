/** Who is calling, and which part of the unit tree they may see and change (X1). */
@NullMarked
package org.linli.platform.scope;

import org.jspecify.annotations.NullMarked;
