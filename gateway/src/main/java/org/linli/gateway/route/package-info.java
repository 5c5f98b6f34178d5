/** Where a request goes: one set of routes per service, with its breaker, retries, body and time limits. */
@NullMarked
package org.linli.gateway.route;

import org.jspecify.annotations.NullMarked;
