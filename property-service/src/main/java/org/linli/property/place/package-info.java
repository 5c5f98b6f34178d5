/** Where things are: units that a caller may name, and how they are shown. */
@NullMarked
package org.linli.property.place;

import org.jspecify.annotations.NullMarked;
