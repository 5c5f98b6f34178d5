/** One page with the API documents of all services. */
@NullMarked
package org.linli.gateway.apis;

import org.jspecify.annotations.NullMarked;
