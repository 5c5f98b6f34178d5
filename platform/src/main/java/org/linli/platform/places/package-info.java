/** The unit tree as every service asks it, wherever it is kept. */
@NullMarked
package org.linli.platform.places;

import org.jspecify.annotations.NullMarked;
