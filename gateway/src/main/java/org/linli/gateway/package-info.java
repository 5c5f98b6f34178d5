/** The only door and the one address: routes, token checks, limits, breakers, problems. */
@NullMarked
package org.linli.gateway;

import org.jspecify.annotations.NullMarked;
