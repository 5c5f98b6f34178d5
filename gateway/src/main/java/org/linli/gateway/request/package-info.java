/** Who calls and under which name a request is known: client address, request id, headers in and out. */
@NullMarked
package org.linli.gateway.request;

import org.jspecify.annotations.NullMarked;
