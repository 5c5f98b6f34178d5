/** How a service starts: the defaults all share, the settings it refuses to start with, the clock and the ids. */
@NullMarked
package org.linli.platform.start;

import org.jspecify.annotations.NullMarked;
