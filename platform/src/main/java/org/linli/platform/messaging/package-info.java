/** Events between services: outbox, relay, inbox and dead letters. */
@NullMarked
package org.linli.platform.messaging;

import org.jspecify.annotations.NullMarked;
