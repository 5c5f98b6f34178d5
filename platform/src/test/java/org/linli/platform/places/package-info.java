@NullMarked
package org.linli.platform.places;

import org.jspecify.annotations.NullMarked;
