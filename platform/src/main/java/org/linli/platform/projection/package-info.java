/** How a service keeps its copy of the unit tree: by events, with a repair that compares it with the master's. */
@NullMarked
package org.linli.platform.projection;

import org.jspecify.annotations.NullMarked;
