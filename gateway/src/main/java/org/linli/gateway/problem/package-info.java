/** What the door answers when it cannot pass a request on: RFC 9457 problems in the caller's language. */
@NullMarked
package org.linli.gateway.problem;

import org.jspecify.annotations.NullMarked;
