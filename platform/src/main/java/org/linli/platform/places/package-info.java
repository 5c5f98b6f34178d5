/** The local copy of the unit tree that every service keeps. */
@NullMarked
package org.linli.platform.places;

import org.jspecify.annotations.NullMarked;
